"use client";

import { Pencil, Send, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { TemplateRow } from "@/lib/templates/template-row";
import { FailureNotice } from "./failure-notice";
import { useDeleteTemplate, useSubmitTemplate } from "./template-queries";

type TemplateActionsProps = { template: TemplateRow; onEdit: () => void };

/** Submit, change, delete: those that the state allows. */
export function TemplateActions({ template, onEdit }: TemplateActionsProps) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const clock = useOfficeClock();
  const [isDeleting, setDeleting] = useState(false);
  const submit = useSubmitTemplate();
  const { status, isEditable, editableFrom, problems, templateId, revision } = template;
  const isDraft = status === "draft";
  const send = () =>
    submit.mutate({ templateId, revision }, { onSuccess: () => showToast({ text: t("submitted") }) });
  return (
    <div className="grid gap-2.5">
      {submit.isError && <FailureNotice error={submit.error} />}
      <div className="flex flex-wrap gap-2 max-sm:flex-col">
        {isDraft && (
          <Button
            variant="primary"
            onPress={send}
            isPending={submit.isPending}
            pendingLabel={t("submitting")}
            isDisabled={problems.length > 0}
          >
            <Send aria-hidden="true" className="size-4" />
            {t("submit")}
          </Button>
        )}
        {isEditable && (
          <Button
            variant={status === "rejected" ? "primary" : "default"}
            onPress={onEdit}
            isDisabled={editableFrom !== null}
          >
            <Pencil aria-hidden="true" className="size-4" />
            {common("edit")}
          </Button>
        )}
        {status !== "deleted" && (
          <Button variant="quiet" onPress={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" className="size-4" />
            {common("delete")}
          </Button>
        )}
      </div>
      {isDraft && <p className="text-xs text-pretty text-ink-3">{t("reviewHint")}</p>}
      {editableFrom && (
        <p className="text-xs text-pretty text-ink-3">
          {t("editableFrom", { when: formatDayTime(editableFrom, clock) })}
        </p>
      )}
      {isDeleting && <DeleteConfirm template={template} onClose={() => setDeleting(false)} />}
    </div>
  );
}

function DeleteConfirm({ template, onClose }: { template: TemplateRow; onClose: () => void }) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const router = useRouter();
  const remove = useDeleteTemplate();
  const { name, status, templateId, revision } = template;
  const confirm = () =>
    remove.mutate(
      { templateId, revision },
      {
        onSuccess: () => {
          showToast({ text: t("deleted", { name }) });
          router.push("/settings/templates");
        },
      },
    );
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("deleteTitle", { name })}
      confirmLabel={t("deleteConfirm")}
      cancelLabel={common("cancel")}
      onConfirm={confirm}
      isPending={remove.isPending}
      isDanger
    >
      {t(status === "draft" ? "deleteDraftBody" : "deleteBody")}
      {remove.isError && <FailureNotice error={remove.error} className="mt-3" />}
    </AlertDialog>
  );
}
