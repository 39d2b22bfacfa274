import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { officeDate } from "../calendar/working-time";
import { db } from "../db";
import { loadOffice } from "../office/load-office";
import { countOpen } from "./count-open";
import { countReceived } from "./count-received";
import { countWaiting } from "./count-waiting";
import { listLate } from "./list-late";
import { listReadied, type Readied } from "./list-readied";
import { listServices } from "./list-services";
import { listStateTimes } from "./list-state-times";
import { isWithin, type Period, periodsOf } from "./periods";
import { periodFilters, type Question } from "./question";
import { speedOf } from "./speed-of";
import type { Compared, Figure, Statistics } from "./statistics";
import { summariseOpen } from "./summarise-open";
import { workdayMinutes } from "./working-clock";

/** What the lurah asks, answered as of now in the office's own days. Seven statements, whatever the office holds. */
export async function getStatistics(viewer: Viewer): Promise<Statistics> {
  authorize(viewer, "statistics.read");
  const { calendar } = await loadOffice();
  const now = new Date();
  const today = officeDate(calendar, now);
  const question: Question = { viewer, calendar, now, today, periods: periodsOf(calendar, today) };
  const [services, open, groups, received, readied, waiting, stateTimes] = await Promise.all([
    db().service.findMany({ select: { id: true, name: true, kind: true }, orderBy: { name: "asc" } }),
    countOpen(question),
    listLate(question),
    countReceived(question),
    listReadied(question),
    countWaiting(),
    listStateTimes(question),
  ]);
  const { lateFigure, dueToday, ...summary } = summariseOpen(open);
  const came = (key: "now" | "before" | "today") => received.reduce((sum, row) => sum + row[key], 0);
  return {
    at: now.toISOString(),
    today,
    workdayMinutes: workdayMinutes(calendar),
    hasTickets: waiting.hasTickets,
    ...summary,
    late: { figure: lateFigure, dueToday, signature: summary.signature.late, groups },
    day: {
      received: { count: came("today"), filters: { from: today, to: today, by: "received" } },
      ready: {
        count: readied.filter(({ day }) => day === today).length,
        filters: { from: today, to: today, by: "ready" },
      },
    },
    waiting: { count: waiting.count, since: waiting.since?.toISOString() ?? null },
    periods: question.periods,
    received: inPeriods(question, "received", { now: came("now"), before: came("before") }),
    ...finishedWork(question, readied),
    services: listServices(services, { open, received, readied }, question),
    stateTimes,
  };
}

function finishedWork(question: Question, readied: Readied[]): Pick<Statistics, "ready" | "speed"> {
  const { periods } = question;
  const speedIn = (period: Period) => speedOf(readied.filter(({ day }) => isWithin(period, day)));
  const [now, before] = [speedIn(periods.now), speedIn(periods.before)];
  const counts = { now: now.marks.length, before: before.marks.length };
  return { ready: inPeriods(question, "ready", counts), speed: { now, before } };
}

const inPeriods = (
  { periods }: Question,
  by: "received" | "ready",
  counts: Compared<number>,
): Compared<Figure> => ({
  now: { count: counts.now, filters: periodFilters(periods.now, by) },
  before: { count: counts.before, filters: periodFilters(periods.before, by) },
});
