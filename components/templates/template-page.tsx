"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { FileX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatDayTime } from "@/lib/i18n/office-time";
import { variablesOf } from "@/lib/templates/template";
import type { TemplateRow } from "@/lib/templates/template-row";
import { QualityWord } from "./quality-word";
import { StateChip } from "./state-chip";
import { categoryWord, StateNote } from "./state-note";
import { TemplateActions } from "./template-actions";
import { TemplateBubble } from "./template-bubble";
import { TemplateForm } from "./template-form";
import { templateQueries } from "./template-queries";
import { useProblemWords } from "./use-problem-words";

/** One template: where it stands and why, what the resident reads, what can be done. */
export function TemplatePage({ templateId }: { templateId: string }) {
  const t = useTranslations("templates");
  const { data } = useSuspenseQuery(templateQueries.list());
  const canEdit = can(useViewer(), "template.edit");
  const [isEditing, setEditing] = useState(false);
  const template = data.find((row) => row.templateId === templateId);
  if (!template) {
    return (
      <EmptyState
        title={t("gone.title")}
        icon={<FileX aria-hidden="true" />}
        action={<ButtonLink href="/settings/templates">{t("gone.back")}</ButtonLink>}
      >
        {t("gone.body")}
      </EmptyState>
    );
  }
  if (isEditing) {
    const saved = () => {
      setEditing(false);
      showToast({ text: t(template.status === "draft" ? "saved" : "savedAndSubmitted") });
    };
    return <TemplateForm template={template} onSaved={saved} onCancel={() => setEditing(false)} />;
  }
  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_370px]">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-2.5">
          <h2 className="text-lg font-bold break-all">{template.name}</h2>
          <StateChip status={template.status} />
        </div>
        <StateNote template={template} />
        {canEdit && <Problems template={template} />}
        {canEdit && <TemplateActions template={template} onEdit={() => setEditing(true)} />}
        <Facts template={template} />
      </div>
      <Words template={template} />
    </div>
  );
}

function Problems({ template: { problems } }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Notice meaning="waiting">
      <p>{t("incomplete", { count: problems.length })}</p>
      <ul className="mt-1 list-disc pl-4 font-normal">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.part} ${problem.variable} ${problem.button}`}>
            {t(`parts.${problem.part}`)}: {words(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ template }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  const clock = useOfficeClock();
  const { category, language, quality, submittedAt, statusChangedAt } = template;
  const facts = [
    [t("form.category"), categoryWord(t, category)],
    [t("form.language"), languageWord(t, language)],
    [t("facts.quality"), quality ? <QualityWord key="q" quality={quality} /> : null],
    [t("facts.submitted"), submittedAt && formatDayTime(submittedAt, clock)],
    [t("facts.changed"), formatDayTime(statusChangedAt, clock)],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function languageWord(t: ReturnType<typeof useTranslations<"templates">>, language: string): string {
  const key = `languages.${language}` as "languages.id";
  return t.has(key) ? t(key) : language;
}

function Words({ template: { content } }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  if (!content) return <Notice meaning="paused">{t("foreignNote")}</Notice>;
  const variables = variablesOf(content);
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-semibold text-ink-2">{t("preview")}</h3>
      <TemplateBubble content={content} />
      {variables.length > 0 && (
        <p className="text-xs text-pretty text-ink-3">
          {t("filledWith", { variables: variables.map((name) => `{{${name}}}`).join(", ") })}
        </p>
      )}
    </div>
  );
}
