"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useUnsavedGuard } from "@/components/menu/use-unsaved-guard";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { checkTemplate } from "@/lib/templates/check-template";
import type { TemplateRow } from "@/lib/templates/template-row";
import { FailureNotice } from "./failure-notice";
import { TemplateBubble } from "./template-bubble";
import { emptyDraft, type FormDraft, toFormDraft, toSaved } from "./template-draft";
import { TemplateFields } from "./template-fields";
import { useCreateTemplate, useEditTemplate } from "./template-queries";
import { useShownProblems } from "./use-shown-problems";

type TemplateFormProps = {
  /** Null for a new one. */
  template: TemplateRow | null;
  onSaved: (saved: TemplateRow) => void;
  onCancel: () => void;
};

/** The words of a template with live checks, beside what the resident would read. */
export function TemplateForm({ template, onSaved, onCancel }: TemplateFormProps) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(template);
  const [draft, setDraft] = useState<FormDraft>(() => (template ? toFormDraft(template) : emptyDraft()));
  const create = useCreateTemplate();
  const edit = useEditTemplate();
  const save = base ? edit : create;
  const isDraft = !base || base.status === "draft";
  const problems = checkTemplate(draft);
  const { shown, isTried, tell, leave } = useShownProblems(problems);
  const isStale = base !== null && template !== null && template.revision !== base.revision;
  useUnsavedGuard(
    !save.isSuccess && JSON.stringify(draft) !== JSON.stringify(base ? toFormDraft(base) : emptyDraft()),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    tell();
    // A draft may be kept unfinished; its name is all that it needs.
    const inTheWay = problems.filter(({ part }) => !isDraft || part === "name");
    if (inTheWay.length > 0) return focusFirst(form.current, inTheWay[0]?.part);
    const { name, language, category, ...content } = toSaved(draft);
    if (!base) return create.mutate({ name, language, category, ...content }, { onSuccess: onSaved });
    const { templateId, revision } = base;
    // Meta never changes the name or the language of one that it has taken.
    const own = isDraft ? { name, language } : {};
    edit.mutate({ templateId, revision, ...own, category, ...content }, { onSuccess: onSaved });
  }

  function takeNewest() {
    if (!template) return;
    setBase(template);
    setDraft(toFormDraft(template));
    save.reset();
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      onBlur={leave}
      noValidate
      aria-label={t(base ? "form.editTitle" : "form.newTitle")}
      className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_350px]"
    >
      <div className="grid gap-4">
        {!isDraft && <Notice meaning="waiting">{t("form.reviewAgain")}</Notice>}
        {isStale && (
          <Notice meaning="overdue">
            <p>{t("form.stale")}</p>
            <Button size="small" onPress={takeNewest} className="mt-1.5">
              {t("form.takeNewest")}
            </Button>
          </Notice>
        )}
        <TemplateFields
          draft={draft}
          onChange={setDraft}
          problems={shown}
          isNameFixed={!isDraft}
          isCategoryFixed={!isDraft && base?.status !== "rejected"}
        />
        {isTried && problems.length > 0 && <Notice meaning="waiting">{t("form.unfinished")}</Notice>}
        {save.isError && <FailureNotice error={save.error} />}
        <div className="flex flex-wrap gap-2 max-sm:flex-col">
          <Button
            type="submit"
            variant="primary"
            size="large"
            isPending={save.isPending}
            pendingLabel={common("saving")}
          >
            {t(isDraft ? "form.saveDraft" : "form.saveAndSubmit")}
          </Button>
          <Button size="large" onPress={onCancel}>
            {common("cancel")}
          </Button>
        </div>
      </div>
      <div className="grid gap-2 md:sticky md:top-4">
        <h3 className="text-sm font-semibold text-ink-2">{t("preview")}</h3>
        <TemplateBubble content={draft} />
      </div>
    </form>
  );
}

function focusFirst(form: HTMLFormElement | null, part: string | undefined) {
  const named = form?.querySelector<HTMLElement>(`[name="${part}"]`);
  const invalid = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  (named ?? invalid)?.focus();
}
