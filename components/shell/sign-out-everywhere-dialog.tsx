"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { api } from "@/lib/http/api";
import { leaveDesk } from "./leave-desk";
import { useErrorText } from "./use-error-text";

/** Says what will happen on the other devices, then ends every session of the viewer. */
export function SignOutEverywhereDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const signOutEverywhere = useMutation({
    mutationFn: () => api.delete("/api/sessions"),
    onSuccess: leaveDesk,
    onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
  });
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("signOutEverywhereTitle")}
      confirmLabel={t("signOutEverywhereConfirm")}
      cancelLabel={common("cancel")}
      onConfirm={() => signOutEverywhere.mutate()}
      isPending={signOutEverywhere.isPending || signOutEverywhere.isSuccess}
      isDanger
    >
      {t("signOutEverywhereBody")}
    </AlertDialog>
  );
}
