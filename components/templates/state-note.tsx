import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Notice } from "@/components/ui/notice";
import { formatDayTime, formatLongDate } from "@/lib/i18n/office-time";
import type { TemplateRow } from "@/lib/templates/template-row";
import type { TemplateStatus } from "@/lib/templates/template-status";

const MEANING: Partial<Record<TemplateStatus, "overdue" | "waiting" | "ready" | "paused">> = {
  approved: "ready",
  pending: "waiting",
  in_appeal: "waiting",
  flagged: "waiting",
  rejected: "overdue",
  disabled: "overdue",
  limit_exceeded: "overdue",
};

/** What a template's state means, why it is so, and what to do about it. */
export function StateNote({ template }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  const clock = useOfficeClock();
  const { status, nameFreeAt, correctCategory, categoryChangesAt } = template;
  const own = ownWords(t, template);
  return (
    <div className="grid gap-2.5">
      <Notice meaning={MEANING[status] ?? "paused"}>
        <p>
          {t(`states.${status}.note`)} <Why template={template} />
        </p>
        <p className="mt-1 font-normal">{t(`states.${status}.todo`)}</p>
        {nameFreeAt && (
          <p className="mt-1 font-normal">{t("nameFree", { date: formatLongDate(nameFreeAt, clock) })}</p>
        )}
        {own && <p className="mt-1 font-normal">{t("ownWords", { words: own })}</p>}
      </Notice>
      {correctCategory && (
        <Notice meaning="waiting">
          {t("categoryComing", {
            category: categoryWord(t, correctCategory),
            when: categoryChangesAt ? formatDayTime(categoryChangesAt, clock) : "–",
          })}
        </Notice>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"templates">>;

/** Meta's categories in words; one that nobody has heard of yet by its own name. */
export function categoryWord(t: Words, category: string): string {
  const key = `categories.${category}` as "categories.UTILITY";
  return t.has(key) ? t(key) : category;
}

function Why({ template: { reason, details } }: { template: TemplateRow }) {
  const t = useTranslations("templates");
  const key = `reasons.${reason ?? details.title}` as "reasons.SCAM";
  if (t.has(key)) return t(key);
  return reason ? t("reasons.other", { code: reason }) : null;
}

function ownWords(t: Words, { details }: TemplateRow): string | null {
  const isTold = t.has(`reasons.${details.title}` as "reasons.SCAM");
  const said = [details.rejection, details.recommendation, isTold ? undefined : details.description];
  // A rejection may repeat the reason's code, which is told in words above.
  const sentences = said.filter((words) => words && /\s/.test(words));
  return sentences.length > 0 ? sentences.join(" ") : null;
}
