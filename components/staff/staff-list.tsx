"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { formatListTime } from "@/lib/i18n/office-time";
import type { StaffRow } from "@/lib/staff/staff";
import { CreateStaffDialog } from "./create-staff-dialog";
import { EditStaffDialog } from "./edit-staff-dialog";
import type { Pending } from "./pending";
import { ShownPassword } from "./shown-password";
import { DisableConfirm, ResetConfirm } from "./staff-confirm";
import { staffQueries } from "./staff-queries";

/** Who may sign in and as what. */
export function StaffList() {
  const t = useTranslations("settings.people");
  const { data } = useSuspenseQuery(staffQueries.list());
  const [pending, setPending] = useState<Pending | null>(null);
  return (
    <>
      <div className="mb-3.5 flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-sm text-pretty text-ink-2">{t("lead")}</p>
        <Button variant="primary" onPress={() => setPending({ act: "create" })}>
          <Plus aria-hidden="true" className="size-4" />
          {t("add")}
        </Button>
      </div>
      <ul aria-label={t("table")} className="border-t border-line">
        {data.map((person) => (
          <Row key={person.id} person={person} onEdit={() => setPending({ act: "edit", person })} />
        ))}
      </ul>
      {pending && <PendingDialog pending={pending} onChange={setPending} />}
    </>
  );
}

type PendingDialogProps = { pending: Pending; onChange: (pending: Pending | null) => void };

function PendingDialog({ pending, onChange }: PendingDialogProps) {
  const close = () => onChange(null);
  const showPassword = ({ name, password }: { name: string; password: string }) =>
    onChange({ act: "show_password", name, password });
  switch (pending.act) {
    case "create":
      return <CreateStaffDialog onClose={close} onMade={showPassword} />;
    case "edit":
      return <EditStaffDialog person={pending.person} onClose={close} onAsk={onChange} />;
    case "disable":
      return <DisableConfirm person={pending.person} onClose={close} />;
    case "reset":
      return <ResetConfirm person={pending.person} onClose={close} onMade={showPassword} />;
    case "show_password":
      return <ShownPassword name={pending.name} password={pending.password} onClose={close} />;
  }
}

function Row({ person, onEdit }: { person: StaffRow; onEdit: () => void }) {
  const t = useTranslations("settings.people");
  const clock = useOfficeClock();
  const now = useNow();
  const { name, email, initials, roles, isDisabled, isYou, lastSeenAt } = person;
  return (
    <li className="grid grid-cols-[38px_minmax(0,1fr)_minmax(0,0.9fr)_150px_auto] items-center gap-x-3 border-b border-line py-2 text-sm max-sm:grid-cols-[38px_minmax(0,1fr)_auto]">
      <Avatar initials={initials} isMine={isYou} />
      <span className="min-w-0">
        <b className={`block truncate font-bold ${isDisabled ? "text-ink-3" : ""}`}>
          {name} {isYou && <span className="font-medium text-ink-3">· {t("you")}</span>}
        </b>
        <span className="block truncate text-ink-3">{email}</span>
      </span>
      <span className="max-sm:col-start-2 max-sm:row-start-2">
        {isDisabled ? (
          <Chip meaning="paused">{t("disabled")}</Chip>
        ) : (
          <span className="text-ink-2">{roles.map((role) => t(role)).join(", ")}</span>
        )}
      </span>
      <span className="text-right text-xs whitespace-nowrap text-ink-3 max-sm:col-start-2 max-sm:text-left">
        {lastSeenAt ? `${t("lastSeen")} ${formatListTime(lastSeenAt, now, clock)}` : t("never")}
      </span>
      <IconButton
        label={t("edit", { name })}
        onPress={onEdit}
        className="max-sm:col-start-3 max-sm:row-span-3 max-sm:row-start-1"
      >
        <Pencil aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
