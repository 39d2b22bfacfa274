"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/auth/permissions";
import { createStaffInput } from "@/lib/staff/staff";
import { RoleChoice } from "./role-choice";
import { useCreateStaff } from "./staff-queries";

type Made = { name: string; password: string };
type CreateStaffDialogProps = { onClose: () => void; onMade: (made: Made) => void };
const FORM = "create-staff";
const NOBODY: { name: string; email: string; roles: Role[] } = { name: "", email: "", roles: ["officer"] };

export function CreateStaffDialog({ onClose, onMade }: CreateStaffDialogProps) {
  const t = useTranslations("settings.people");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [person, setPerson] = useState(NOBODY);
  const [isIncomplete, setIncomplete] = useState(false);
  const create = useCreateStaff();

  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = createStaffInput.safeParse(person);
    setIncomplete(!parsed.success);
    if (parsed.success) create.mutate(parsed.data, { onSuccess: onMade });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      title={t("addTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button type="submit" form={FORM} variant="primary" isPending={create.isPending}>
            {t("create")}
          </Button>
          <Button slot="close">{common("cancel")}</Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate className="grid gap-4">
        {isIncomplete && <Notice meaning="waiting">{t("incomplete")}</Notice>}
        {create.isError && <Notice meaning="overdue">{errorText(create.error)}</Notice>}
        <TextField
          label={t("name")}
          value={person.name}
          onChange={(name) => setPerson({ ...person, name })}
          autoFocus
          autoComplete="off"
        />
        <TextField
          label={t("email")}
          type="email"
          inputMode="email"
          value={person.email}
          onChange={(email) => setPerson({ ...person, email })}
          autoComplete="off"
        />
        <RoleChoice roles={person.roles} onChange={(roles) => setPerson({ ...person, roles })} />
      </form>
    </Dialog>
  );
}
