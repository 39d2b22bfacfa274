"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError } from "@/lib/http/api";
import type { SubmittedDrafts, TemplateRow } from "@/lib/templates/template-row";
import { FailureNotice } from "./failure-notice";
import { useSubmitDrafts } from "./template-queries";
import { useFailureWords } from "./use-failure-words";

/** Drafts that are ready go to WhatsApp together, with one press; what is refused is told by name. */
export function DraftBanner({ templates }: { templates: TemplateRow[] }) {
  const t = useTranslations("templates");
  const submit = useSubmitDrafts();
  const ready = templates.filter(
    ({ status, problems, content }) => status === "draft" && content && problems.length === 0,
  );
  const send = () =>
    submit.mutate(
      ready.map(({ templateId, revision }) => ({ templateId, revision })),
      {
        onSuccess: ({ submitted: { length: count } }) =>
          count > 0 && showToast({ text: t("drafts.submitted", { count }) }),
      },
    );
  return (
    <>
      {(ready.length > 0 || submit.isPending) && (
        <section
          aria-label={t("drafts.label")}
          className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2.5 rounded-md bg-well p-3.5"
        >
          <div className="min-w-52 flex-1 text-sm text-pretty">
            <p className="font-bold">{t("drafts.title", { count: ready.length })}</p>
            <p className="text-ink-2">{t("reviewHint")}</p>
          </div>
          <Button
            variant="primary"
            onPress={send}
            isPending={submit.isPending}
            pendingLabel={t("drafts.sending")}
          >
            <Send aria-hidden="true" className="size-4" />
            {t("drafts.submitAll")}
          </Button>
        </section>
      )}
      {submit.isError && <FailureNotice error={submit.error} className="mb-4" />}
      {submit.data && <Outcome outcome={submit.data} ready={ready} />}
    </>
  );
}

/** What was refused or left, for as long as it is still a draft. */
function Outcome({ outcome, ready }: { outcome: SubmittedDrafts; ready: TemplateRow[] }) {
  const t = useTranslations("templates.drafts");
  const failureWords = useFailureWords();
  const refused = outcome.refused.filter(({ name }) => ready.some((draft) => draft.name === name));
  const left = Math.min(outcome.left, ready.length);
  return (
    <div className="mb-4 grid gap-2.5 empty:hidden">
      {refused.map(({ name, code, details }) => (
        <Notice key={name} meaning="overdue">
          {t("refused", { name, why: failureWords(new ApiError(code, details)).text })}
        </Notice>
      ))}
      {left > 0 && <Notice meaning="waiting">{t("left", { count: left })}</Notice>}
    </div>
  );
}
