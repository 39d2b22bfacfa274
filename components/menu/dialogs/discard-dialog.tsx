"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useDraft } from "../draft-context";
import { useWholeDraftStep } from "../use-draft-editor";
import { ChangeList } from "./change-list";

/** Back to the published menu. */
export function DiscardDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const { draft } = useDraft();
  const { mutate, isPending } = useWholeDraftStep();
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("discardTitle", { number: draft.published.number })}
      confirmLabel={t("discardConfirm")}
      cancelLabel={common("cancel")}
      isDanger
      isPending={isPending}
      onConfirm={() => mutate("discard", { onSettled: onClose })}
    >
      <p className="mb-2">{t("discardBody")}</p>
      <div className="max-h-60 overflow-y-auto text-sm">
        <ChangeList changes={draft.changes} />
      </div>
    </AlertDialog>
  );
}
