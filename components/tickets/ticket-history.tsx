"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/shell/use-now";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { can } from "@/lib/auth/permissions";
import { formatDayHeading, formatTime, officeDate } from "@/lib/i18n/office-time";
import type { HistoryEntry, TicketPage } from "@/lib/tickets/ticket-page";
import { HistoryWords } from "./history-words";
import { NoteBox } from "./note-box";
import { SectionTitle } from "./section-title";
import { useUndoMove } from "./use-move-ticket";

/** What was done, newest first, by day; the box for notes on top. */
export function TicketHistory({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  const viewer = useViewer();
  const now = useNow();
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of page.history) {
    const date = officeDate(entry.at, office);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return (
    <section aria-label={t("history")}>
      <SectionTitle>{t("history")}</SectionTitle>
      {can(viewer, "ticket.note") && <NoteBox ticketId={page.card.id} />}
      {[...days].map(([date, entries]) => (
        <div key={date}>
          <h3 className="mt-2.5 mb-1 text-xs font-[650] text-ink-2">
            {formatDayHeading(entries[0]?.at ?? now, now, office)}
          </h3>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} page={page} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Entry({ entry, page }: { entry: HistoryEntry; page: TicketPage }) {
  const t = useTranslations("tickets");
  const office = useOfficeClock();
  const undo = useUndoMove();
  return (
    <li className="grid grid-cols-[38px_minmax(0,1fr)] py-1 text-sm leading-[18px] text-ink-2">
      <time className="text-xs">{formatTime(entry.at, office)}</time>
      <div>
        <HistoryWords entry={entry} reach={{ hasPhone: page.phone !== null, rtRw: page.card.rtRw }} />
        {entry.kind === "note" && (
          <blockquote className="mt-0.5 rounded-sm border border-note/25 bg-note-wash px-2.5 py-1.5 whitespace-pre-line text-ink">
            {entry.body}
          </blockquote>
        )}
        {entry.kind === "moved" && entry.canUndo && (
          <button
            type="button"
            className="link block text-xs"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ card: page.card, wasSent: entry.notice !== null })}
          >
            {t("undo")}
          </button>
        )}
      </div>
    </li>
  );
}
