"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import type { StaffRow } from "@/lib/staff/staff";
import type { Pending } from "./pending";
import { RoleChoice } from "./role-choice";
import { useEnableStaff, useUpdateStaff } from "./staff-queries";

type EditStaffDialogProps = { person: StaffRow; onClose: () => void; onAsk: (pending: Pending) => void };
const FORM = "edit-staff";

export function EditStaffDialog({ person, onClose, onAsk }: EditStaffDialogProps) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState(person.roles);
  const update = useUpdateStaff(person.id);

  function submit(event: FormEvent) {
    event.preventDefault();
    update.mutate(
      { name, roles },
      {
        onSuccess: () => {
          showToast({ text: t("saved") });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("people.editTitle", { name: person.name })}
      closeLabel={common("close")}
      footer={
        <>
          <Button
            type="submit"
            form={FORM}
            variant="primary"
            isPending={update.isPending}
            isDisabled={roles.length === 0 || name.trim().length < 2}
          >
            {common("save")}
          </Button>
          <Button slot="close">{common("cancel")}</Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate className="grid gap-4">
        {update.isError && <Notice meaning="overdue">{errorText(update.error)}</Notice>}
        <TextField label={t("people.name")} value={name} onChange={setName} autoComplete="off" />
        <RoleChoice roles={roles} onChange={setRoles} />
      </form>
      {!person.isYou && <Access person={person} onClose={onClose} onAsk={onAsk} />}
    </Dialog>
  );
}

/** What shuts or opens the door; not for one's own account. */
function Access({ person, onClose, onAsk }: EditStaffDialogProps) {
  const t = useTranslations("settings.people");
  const errorText = useErrorText();
  const enable = useEnableStaff(person.id);
  const openAgain = () =>
    enable.mutate(undefined, {
      onSuccess: () => {
        showToast({ text: t("enabledDone", { name: person.name }) });
        onClose();
      },
      onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
    });
  return (
    <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
      <Button onPress={() => onAsk({ act: "reset", person })}>{t("reset")}</Button>
      {person.isDisabled ? (
        <Button onPress={openAgain} isPending={enable.isPending}>
          {t("enable")}
        </Button>
      ) : (
        <Button onPress={() => onAsk({ act: "disable", person })}>{t("disable")}</Button>
      )}
    </div>
  );
}
