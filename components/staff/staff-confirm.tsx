"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { StaffRow } from "@/lib/staff/staff";
import { useDisableStaff, useResetPassword } from "./staff-queries";

type StaffConfirmProps = { person: StaffRow; onClose: () => void };

/** Says what becomes of the person's devices before the account is shut. */
export function DisableConfirm({ person, onClose }: StaffConfirmProps) {
  const t = useTranslations("settings.people");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const disable = useDisableStaff(person.id);
  const { name } = person;
  const confirm = () =>
    disable.mutate(undefined, {
      onSuccess: () => showToast({ text: t("disabledDone", { name }) }),
      onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
      onSettled: onClose,
    });
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("disableTitle", { name })}
      confirmLabel={t("disableConfirm")}
      cancelLabel={common("cancel")}
      onConfirm={confirm}
      isPending={disable.isPending}
      isDanger
    >
      {t("disableBody", { name })}
    </AlertDialog>
  );
}

type ResetConfirmProps = StaffConfirmProps & { onMade: (made: { name: string; password: string }) => void };

export function ResetConfirm({ person, onClose, onMade }: ResetConfirmProps) {
  const t = useTranslations("settings.people");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const reset = useResetPassword(person.id);
  const { name } = person;
  const confirm = () =>
    reset.mutate(undefined, {
      onSuccess: ({ password }) => onMade({ name, password }),
      onError: (error) => {
        showToast({ kind: "failed", text: errorText(error) });
        onClose();
      },
    });
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("resetTitle", { name })}
      confirmLabel={t("resetConfirm")}
      cancelLabel={common("cancel")}
      onConfirm={confirm}
      isPending={reset.isPending}
    >
      {t("resetBody", { name })}
    </AlertDialog>
  );
}
