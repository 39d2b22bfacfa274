import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import type { Reach } from "@/components/whatsapp/way-to";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { HistoryEntry, SentNotice } from "@/lib/tickets/ticket-page";

const bold = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>;

/** One line of the history in words: who did what. */
export function HistoryWords({ entry, reach }: { entry: HistoryEntry; reach: Reach }) {
  return (
    <>
      {bold(<Who who={entry.who} />)} <What entry={entry} />
      <MoveDetail entry={entry} reach={reach} />
    </>
  );
}

function Who({ who: { kind, name } }: Pick<HistoryEntry, "who">) {
  const t = useTranslations("tickets.page");
  if (kind === "bot") return t("bot");
  if (kind === "system") return t("system");
  return name ?? t(kind === "resident" ? "residentName" : "staffName");
}

function What({ entry }: { entry: HistoryEntry }) {
  const all = useTranslations("tickets");
  const t = useTranslations("tickets.page.ev");
  const clock = useOfficeClock();
  switch (entry.kind) {
    case "moved":
    case "move_undone":
      return t.rich(entry.kind, { status: all(`status.${entry.to}`), b: bold });
    case "assigned":
      if (!entry.to) return t("left");
      return entry.isSelf ? t("took") : t.rich("gave", { name: entry.to, b: bold });
    case "deadline_moved":
      return t.rich(entry.isAdded ? "deadlineAdded" : "deadlineRemoved", {
        holiday: entry.holiday,
        date: formatDayTime(entry.dueAt, clock),
        b: bold,
      });
    case "verdict":
      return t.rich("verdict", { label: entry.label, verdict: all(`verdict.${entry.verdict}`), b: bold });
    case "verdict_undone":
    case "answer_disclosed":
      return t(entry.kind, { label: entry.label });
    case "document_viewed":
      return t("document_viewed", { label: entry.label ?? t("document") });
    case "opened":
    case "told":
    case "note":
    case "other":
      return t(entry.kind);
  }
}

function MoveDetail({ entry, reach }: { entry: HistoryEntry; reach: Reach }) {
  const t = useTranslations("tickets.page");
  if (entry.kind !== "moved" && entry.kind !== "told") return null;
  return (
    <span className="block text-xs">
      {entry.kind === "moved" && entry.reason && (
        <span className="block">{t("reason", { reason: entry.reason })}</span>
      )}
      {entry.notice && <NoticeLine notice={entry.notice} reach={reach} />}
      {entry.kind === "moved" && entry.isSilent && t("ev.silent")}
    </span>
  );
}

/** What became of the message, by which way it went, and when it was refused why and what to do. */
function NoticeLine({
  notice: { state, isTemplate, errorCode },
  reach,
}: {
  notice: SentNotice;
  reach: Reach;
}) {
  const t = useTranslations("tickets");
  const refusalWords = useRefusalWords(reach);
  const said = t(isTemplate ? "page.ev.noticeTemplate" : "page.ev.noticeText", {
    state: t(`noticeState.${state}`),
  });
  const refusal = state === "failed" ? refusalWords(errorCode) : null;
  return (
    <>
      <span className={state === "failed" ? "block font-bold text-overdue" : "block"}>{said}</span>
      {refusal && (
        <span className="block">
          {refusal.what} {refusal.todo}
        </span>
      )}
    </>
  );
}
