"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { type OfficeProfile, officeProfile } from "@/lib/office/office";
import { settingsQueries, useSaveOffice } from "./settings-queries";

/** Name, address, zone, prefix; saved as a whole. */
export function OfficeForm() {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(settingsQueries.office());
  const [profile, setProfile] = useState(data.profile);
  const save = useSaveOffice();
  const canEdit = can(useViewer(), "settings.edit");
  const set = (change: Partial<OfficeProfile>) => setProfile((now) => ({ ...now, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(profile, { onSuccess: () => showToast({ text: t("saved") }) });
  }

  return (
    <form onSubmit={submit} className="grid max-w-[520px] gap-4">
      {!canEdit && <Notice meaning="paused">{t("readOnly")}</Notice>}
      {save.isError && <Notice meaning="overdue">{errorText(save.error)}</Notice>}
      <OfficeFields profile={profile} set={set} isReadOnly={!canEdit} />
      {canEdit && (
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={save.isPending}
          pendingLabel={common("saving")}
          isDisabled={!officeProfile.safeParse(profile).success}
          className="justify-self-start"
        >
          {common("save")}
        </Button>
      )}
    </form>
  );
}

type OfficeFieldsProps = {
  profile: OfficeProfile;
  set: (change: Partial<OfficeProfile>) => void;
  isReadOnly: boolean;
};

function OfficeFields({ profile, set, isReadOnly }: OfficeFieldsProps) {
  const t = useTranslations("settings.profile");
  const zones = [
    { id: "Asia/Jayapura", label: t("wit") },
    { id: "Asia/Makassar", label: t("wita") },
    { id: "Asia/Jakarta", label: t("wib") },
  ];
  const isUsual = zones.some(({ id }) => id === profile.timeZone);
  return (
    <>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={profile.name}
        onChange={(name) => set({ name })}
        isReadOnly={isReadOnly}
        maxLength={80}
      />
      <TextField
        label={t("address")}
        hint={t("addressHint")}
        value={profile.address}
        onChange={(address) => set({ address })}
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <TextField
        label={t("phone")}
        type="tel"
        value={profile.phone}
        onChange={(phone) => set({ phone })}
        isReadOnly={isReadOnly}
        maxLength={40}
      />
      <Select
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        options={isUsual ? zones : [...zones, { id: profile.timeZone, label: profile.timeZone }]}
        value={profile.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        isDisabled={isReadOnly}
      />
      <TextField
        label={t("ticketPrefix")}
        hint={t("ticketPrefixHint", { example: `${profile.ticketPrefix}-2611-0042` })}
        value={profile.ticketPrefix}
        onChange={(text) => set({ ticketPrefix: text.toUpperCase() })}
        isReadOnly={isReadOnly}
        maxLength={5}
      />
    </>
  );
}
