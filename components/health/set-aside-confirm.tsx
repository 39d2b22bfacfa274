"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import type { SetAsideInput } from "@/lib/health/health";
import { useRestore, useSetAside } from "./health-queries";

/** Which deliveries somebody means to set aside, and how many. */
export type SetAside = SetAsideInput & { count: number };
type SetAsideConfirmProps = { asked: SetAside; onClose: () => void };

/** Says what setting aside means before it is done; the toast afterwards is the way back. */
export function SetAsideConfirm({ asked: { count, ...which }, onClose }: SetAsideConfirmProps) {
  const t = useTranslations("settings.state");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const setAside = useSetAside();
  const restore = useRestore();
  const fail = (error: Error) => showToast({ kind: "failed", text: errorText(error) });
  const confirm = () =>
    setAside.mutate(which, {
      onSuccess: ({ count: done, setAsideAt }) => {
        const undo = () => void restore.mutateAsync({ setAsideAt }).catch(fail);
        showToast({
          text: t("setAsideDone", { count: done }),
          action: { label: common("undo"), onPress: undo },
        });
        onClose();
      },
    });
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("setAsideTitle", { count })}
      confirmLabel={count > 1 ? t("setAsideAll") : t("setAside")}
      cancelLabel={common("cancel")}
      onConfirm={confirm}
      isPending={setAside.isPending}
    >
      {t("setAsideBody")}
      {setAside.isError && (
        <Notice meaning="overdue" className="mt-3">
          {errorText(setAside.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
