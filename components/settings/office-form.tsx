"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { officeDate } from "@/lib/i18n/office-time";
import { type OfficeProfile, saveOfficeInput } from "@/lib/office/office";
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
  const faults = faultsIn(profile);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [first] = faults;
    if (first) return event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    save.mutate(profile, { onSuccess: () => showToast({ text: t("saved") }) });
  }

  return (
    <form onSubmit={submit} className="grid max-w-[520px] gap-4">
      {!canEdit && <Notice meaning="paused">{t("readOnly")}</Notice>}
      {save.isError && <Notice meaning="overdue">{errorText(save.error)}</Notice>}
      <OfficeFields profile={profile} set={set} isReadOnly={!canEdit} faults={faults} />
      {canEdit && (
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={save.isPending}
          pendingLabel={common("saving")}
          className="justify-self-start"
        >
          {common("save")}
        </Button>
      )}
    </form>
  );
}

const CHECKED = ["name", "address", "phone", "ticketPrefix"] as const;
type Checked = (typeof CHECKED)[number];

/** The fields that cannot be saved as they are, in the order of the form. */
function faultsIn(profile: OfficeProfile): Checked[] {
  const { error } = saveOfficeInput.safeParse(profile);
  return CHECKED.filter((field) => error?.issues.some(({ path }) => path[0] === field));
}

type OfficeFieldsProps = {
  faults: Checked[];
  profile: OfficeProfile;
  set: (change: Partial<OfficeProfile>) => void;
  isReadOnly: boolean;
};

function OfficeFields({ profile, set, isReadOnly, faults }: OfficeFieldsProps) {
  const t = useTranslations("settings.profile");
  const zones = [
    { id: "Asia/Jayapura", label: t("wit") },
    { id: "Asia/Makassar", label: t("wita") },
    { id: "Asia/Jakarta", label: t("wib") },
  ];
  const clock = useOfficeClock();
  const month = officeDate(useNow(), clock).slice(2, 7).replace("-", "");
  const errorOf = (field: Checked) => faults.includes(field) && t(`wrong.${field}`);
  const isUsual = zones.some(({ id }) => id === profile.timeZone);
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        error={errorOf("name")}
        hint={t("nameHint")}
        value={profile.name}
        onChange={(name) => set({ name })}
        isReadOnly={isReadOnly}
        maxLength={80}
      />
      <TextField
        name="address"
        label={t("address")}
        error={errorOf("address")}
        hint={t("addressHint")}
        value={profile.address}
        onChange={(address) => set({ address })}
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <TextField
        name="phone"
        label={t("phone")}
        error={errorOf("phone")}
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
        name="ticketPrefix"
        label={t("ticketPrefix")}
        error={errorOf("ticketPrefix")}
        hint={t("ticketPrefixHint", { example: `${profile.ticketPrefix}-${month}-0001` })}
        value={profile.ticketPrefix}
        onChange={(text) => set({ ticketPrefix: text.toUpperCase() })}
        isReadOnly={isReadOnly}
        maxLength={5}
      />
    </>
  );
}
