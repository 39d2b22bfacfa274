"use client";

import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatDate, formatDayTime, formatTime } from "@/lib/i18n/office-time";
import { zoneLabel } from "@/lib/office/office";
import type { DeadlineSum, TicketPage } from "@/lib/tickets/ticket-page";
import { DeadlineBar } from "./deadline-bar";
import { SectionTitle } from "./section-title";
import { useMinuteWords } from "./use-minute-words";

/** The deadline as a sum: promise, pauses, result. */
export function DeadlinePanel({ page: { deadline, card } }: { page: TicketPage }) {
  const t = useTranslations("tickets.page");
  const office = useOfficeClock();
  const words = useMinuteWords();
  if (!deadline) {
    return (
      <section aria-label={t("deadline")}>
        <SectionTitle>{t("deadline")}</SectionTitle>
        <p className="mt-1 text-sm text-ink-2">{t("noDeadline")}</p>
      </section>
    );
  }
  const pauses = deadline.pauses.filter(({ to, minutes }) => to === null || minutes > 0);
  return (
    <section aria-label={t("deadline")}>
      <SectionTitle>{t("deadline")}</SectionTitle>
      <div className="mt-0.5 flex flex-wrap items-baseline gap-2">
        <b className="text-lg font-bold">
          {formatDayTime(deadline.dueAt, office)} {zoneLabel(office.zone)}
        </b>
        <Remaining deadline={deadline} />
      </div>
      <DeadlineBar bar={deadline.bar} />
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-2 gap-y-1 text-sm [&_dd]:text-right [&_dd]:font-[550] [&_dt]:text-ink-2">
        <dt>{t(PROMISE[card.kind], { days: deadline.promiseDays })}</dt>
        <dd>{formatDayTime(deadline.promisedAt, office)}</dd>
        {deadline.skipped.map(({ date, name }) => (
          <div key={date} className="contents">
            <dt>
              {t("skipped", { name, date: formatDate(`${date}T12:00:00Z`, { ...office, zone: "UTC" }) })}
            </dt>
            <dd>{t("skippedNote")}</dd>
          </div>
        ))}
        {pauses.map(({ from, to, minutes }) => (
          <div key={from} className="contents">
            <dt>
              {to
                ? t("pausedFrom", { from: formatDayTime(from, office), to: formatTime(to, office) })
                : t("pausedNow", { from: formatDayTime(from, office) })}
            </dt>
            <dd>{t("pauseMinutes", { length: words(minutes) })}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-xs text-ink-3">
        {t(STARTED[card.kind], { at: formatDayTime(deadline.startedAt, office) })}
      </p>
    </section>
  );
}

/** A request runs from the complete file, a report from the moment it came in. */
const PROMISE = { request: "promise", report: "promiseReport" } as const;
const STARTED = { request: "startedAt", report: "startedAtReport" } as const;

function Remaining({ deadline }: { deadline: DeadlineSum }) {
  const t = useTranslations("tickets.page");
  const words = useMinuteWords();
  const { state, minutesLeft, daysLeft } = deadline;
  const days = Math.abs(daysLeft);
  // Hours of work would be read as hours of the clock: from two working days on, days are told.
  const length = days > 1 ? t("workingDays", { days }) : words(minutesLeft);
  const look = "ml-auto text-sm font-semibold";
  if (state === "kept") return <span className={`${look} text-ready`}>{t("kept")}</span>;
  if (state === "missed") return <span className={`${look} text-overdue`}>{t("missed")}</span>;
  if (minutesLeft < 0) return <span className={`${look} text-overdue`}>{t("late", { length })}</span>;
  return (
    <span className={`${look} ${state === "paused" ? "text-paused" : "text-ink-2"}`}>
      {t(state === "paused" ? "isPaused" : "left", { length })}
    </span>
  );
}
