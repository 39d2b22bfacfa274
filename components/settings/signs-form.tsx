"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useViewer } from "@/components/shell/viewer-context";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { can } from "@/lib/auth/permissions";
import { DEFAULT_SIGNS, READ_SIGNS } from "@/lib/office/signs";
import { SettingsPart } from "./settings-part";
import { settingsQueries, useSaveSigns } from "./settings-queries";

/** What residents see of officers at work; each choice holds at once. */
export function SignsForm() {
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const canEdit = can(useViewer(), "settings.edit");
  const query = useQuery(settingsQueries.signs());
  const save = useSaveSigns();
  // The choice shows at once; if it could not be kept, the old one comes back with the reason.
  const signs = (save.isPending ? save.variables : query.data) ?? DEFAULT_SIGNS;
  const isDisabled = !canEdit || !query.data;
  return (
    <SettingsPart title={t("signs")} lead={t("signsLead")}>
      <div className="grid max-w-[520px] gap-4">
        {(save.isError || query.isError) && (
          <Notice meaning="overdue">{errorText(save.error ?? query.error)}</Notice>
        )}
        <RadioGroup
          label={t("readSign")}
          options={READ_SIGNS.map((id) => ({ id, label: t(`readSigns.${id}`) }))}
          value={signs.read}
          onChange={(read) => save.mutate({ ...signs, read })}
          isDisabled={isDisabled}
        />
        <div>
          <Switch
            isSelected={signs.typing}
            onChange={(typing) => save.mutate({ ...signs, typing })}
            isDisabled={isDisabled}
          >
            {t("typingSign")}
          </Switch>
          <p className="mt-1 text-xs text-ink-3">{t("typingNote")}</p>
        </div>
      </div>
    </SettingsPart>
  );
}
