"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ChevronRight, FileText, Plus, RefreshCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatListTime } from "@/lib/i18n/office-time";
import { exampleOf } from "@/lib/templates/meta-components";
import type { TemplateRow } from "@/lib/templates/template-row";
import { DraftBanner } from "./draft-banner";
import { QualityWord } from "./quality-word";
import { StateChip } from "./state-chip";
import { categoryWord } from "./state-note";
import { templateQueries, useRefreshTemplates } from "./template-queries";
import { useFailureWords } from "./use-failure-words";

/** Every template with where it stands; an admin submits, creates and refreshes here. */
export function TemplateList() {
  const t = useTranslations("templates");
  const { data } = useSuspenseQuery(templateQueries.list());
  const canEdit = can(useViewer(), "template.edit");
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2.5">
        <p className="min-w-60 flex-1 text-sm text-pretty text-ink-2">
          {t("lead")} {!canEdit && t("readOnly")}
        </p>
        {canEdit && <Tools hasDrafts={data.some(({ status }) => status === "draft")} />}
      </div>
      {canEdit && <DraftBanner templates={data} />}
      <WaitingNotice templates={data} />
      {data.length === 0 ? (
        <EmptyState title={t("empty.title")} icon={<FileText aria-hidden="true" />}>
          {t("empty.body")}
        </EmptyState>
      ) : (
        <ul aria-label={t("title")} className="border-t border-line">
          {data.map((template) => (
            <Row key={template.templateId} template={template} />
          ))}
        </ul>
      )}
    </>
  );
}

/** How many WhatsApp is reviewing at this moment; nothing when it is none. */
function WaitingNotice({ templates }: { templates: TemplateRow[] }) {
  const t = useTranslations("templates");
  const count = templates.filter(({ status }) => status === "pending" || status === "in_appeal").length;
  if (count === 0) return null;
  return (
    <Notice meaning="waiting" className="mb-4">
      <p>{t("waiting", { count })}</p>
      <p className="mt-1 font-normal">{t("reviewHint")}</p>
    </Notice>
  );
}

function Tools({ hasDrafts }: { hasDrafts: boolean }) {
  const t = useTranslations("templates");
  const failureWords = useFailureWords();
  const refresh = useRefreshTemplates();
  const bring = () =>
    refresh.mutate(undefined, {
      onSuccess: ({ added, changed, removed }) =>
        showToast({
          text: added + changed + removed > 0 ? t("refreshed", { added, changed, removed }) : t("upToDate"),
        }),
      onError: (error) => showToast({ kind: "failed", text: failureWords(error).text }),
    });
  return (
    <div className="flex flex-wrap gap-2">
      <Button onPress={bring} isPending={refresh.isPending} pendingLabel={t("refreshing")}>
        <RefreshCw aria-hidden="true" className="size-4" />
        {t("refresh")}
      </Button>
      <ButtonLink href="/settings/templates/new" variant={hasDrafts ? "default" : "primary"}>
        <Plus aria-hidden="true" className="size-4" />
        {t("create")}
      </ButtonLink>
    </div>
  );
}

function Row({ template }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  const clock = useOfficeClock();
  const now = useNow();
  const { templateId, name, category, language, status, statusChangedAt, quality, content } = template;
  const filled = content && exampleOf(content);
  const text = filled ? filled.header || filled.body : t("foreign");
  return (
    <li>
      <Link
        href={`/settings/templates/${templateId}`}
        className="grid grid-cols-[minmax(0,1fr)_auto_20px] items-center gap-x-3 gap-y-1 border-b border-line py-2.5 text-sm hover:bg-well sm:px-2"
      >
        <span className="min-w-0">
          <b className="block truncate font-bold">{name}</b>
          <span className="block truncate text-ink-2">{text}</span>
          <span className="block text-xs text-ink-3">
            {categoryWord(t, category)} · {language.toUpperCase()} ·{" "}
            {formatListTime(statusChangedAt, now, clock)}
            {quality && (
              <>
                {" · "}
                <QualityWord quality={quality} />
              </>
            )}
          </span>
        </span>
        <StateChip status={status} />
        <ChevronRight aria-hidden="true" className="text-ink-3" />
      </Link>
    </li>
  );
}
