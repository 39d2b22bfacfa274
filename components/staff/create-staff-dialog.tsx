"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/auth/permissions";
import { ApiError } from "@/lib/http/api";
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
  const [isTried, setTried] = useState(false);
  const create = useCreateStaff();
  const parsed = createStaffInput.safeParse(person);
  const isTaken = create.error instanceof ApiError && create.error.code === "email_taken";
  const isWrong = (field: keyof typeof NOBODY) =>
    isTried && (parsed.error?.issues.some(({ path }) => path[0] === field) ?? false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (parsed.success) return create.mutate(parsed.data, { onSuccess: onMade });
    const first = parsed.error.issues[0]?.path[0];
    event.currentTarget.querySelector<HTMLElement>(`[name="${String(first)}"]`)?.focus();
  }

  /** What the server refused is forgotten as soon as something else stands there; a taken address, once it is another. */
  function change(part: Partial<typeof NOBODY>) {
    if (!isTaken || "email" in part) create.reset();
    setPerson({ ...person, ...part });
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
        {create.isError && !isTaken && <Notice meaning="overdue">{errorText(create.error)}</Notice>}
        <TextField
          name="name"
          label={t("name")}
          error={isWrong("name") && t("nameWrong")}
          value={person.name}
          onChange={(name) => change({ name })}
          autoFocus
          autoComplete="off"
        />
        <TextField
          name="email"
          label={t("email")}
          error={isTaken ? errorText(create.error) : isWrong("email") && t("emailWrong")}
          type="email"
          inputMode="email"
          value={person.email}
          onChange={(email) => change({ email })}
          autoComplete="off"
        />
        <RoleChoice roles={person.roles} onChange={(roles) => change({ roles })} />
        {isWrong("roles") && <Notice meaning="overdue">{t("rolesWrong")}</Notice>}
      </form>
    </Dialog>
  );
}
