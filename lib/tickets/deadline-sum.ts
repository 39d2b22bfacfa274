import { TZDate } from "@date-fns/tz";
import {
  addWorkingDays,
  type OfficeCalendar,
  officeDate,
  workingMinutesBetween,
} from "../calendar/working-time";
import type { BarDay, BarPart, DeadlineSum } from "./ticket-page";

type Span = { from: Date; to: Date | null };
export type DeadlineFacts = {
  completeAt: Date;
  promiseDays: number;
  dueAt: Date;
  pausedAt: Date | null;
  readyAt: Date | null;
  /** From the history: when the clock stood still. */
  pauses: Span[];
};

const DAY_MS = 86_400_000;
/** A bar cannot have more blocks than this and still show them: then several days share one. */
const MOST_BLOCKS = 45;
const LONGEST_BAR_MS = 400 * DAY_MS;

/** What a deadline is made of, so that it can explain itself. */
export function deadlineSum(facts: DeadlineFacts, calendar: OfficeCalendar, now: Date): DeadlineSum {
  const { completeAt, promiseDays, dueAt, readyAt, pausedAt } = facts;
  const promised = addWorkingDays(calendar, completeAt, promiseDays);
  const end = readyAt ?? pausedAt ?? now;
  const days = daysOf(facts, calendar, now);
  return {
    promiseDays,
    startedAt: completeAt.toISOString(),
    promisedAt: promised.dueAt.toISOString(),
    pauses: facts.pauses.map(({ from, to }) => ({
      from: from.toISOString(),
      to: to?.toISOString() ?? null,
      minutes: workingMinutesBetween(calendar, from, to ?? now),
    })),
    skipped: promised.skipped,
    dueAt: dueAt.toISOString(),
    state: readyAt ? (readyAt <= dueAt ? "kept" : "missed") : pausedAt ? "paused" : "running",
    minutesLeft: workingMinutesBetween(calendar, end, dueAt) - workingMinutesBetween(calendar, dueAt, end),
    daysLeft: daysBetween(days, officeDate(calendar, end), officeDate(calendar, dueAt)),
    bar: inBlocks(days),
  };
}

/** Working hours only, day by day, from the complete file to the deadline or to now when that is later. */
function daysOf(facts: DeadlineFacts, calendar: OfficeCalendar, now: Date): BarDay[] {
  const until = facts.readyAt ?? now;
  const end = new Date(Math.max(facts.dueAt.getTime(), until.getTime()));
  const cuts = [until, facts.dueAt, ...facts.pauses.flatMap(({ from, to }) => (to ? [from, to] : [from]))];
  const days: BarDay[] = [];
  const start = new Date(Math.max(facts.completeAt.getTime(), end.getTime() - LONGEST_BAR_MS));
  for (let day = start; officeDate(calendar, day) <= officeDate(calendar, end); day = nextDay(day)) {
    const date = officeDate(calendar, day);
    const parts = partsOf(date, { facts, calendar, cuts, end, until });
    if (parts.length > 0) days.push({ date, parts });
  }
  return days;
}

/** Working days from one date to another; negative when the second is earlier. */
function daysBetween(days: BarDay[], from: string, to: string): number {
  const [first, last] = from < to ? [from, to] : [to, from];
  const count = days.filter(({ date }) => first < date && date <= last).length;
  return from < to ? count : -count;
}

function inBlocks(days: BarDay[]): BarDay[] {
  const perBlock = Math.ceil(days.length / MOST_BLOCKS);
  const blocks: BarDay[] = [];
  for (const [index, { date, parts }] of days.entries()) {
    const block = blocks.at(-1);
    if (index % perBlock === 0 || !block) blocks.push({ date, parts: [...parts] });
    else block.parts.push(...parts);
  }
  return blocks;
}

const nextDay = (day: Date) => new Date(day.getTime() + DAY_MS);

type Bar = { facts: DeadlineFacts; calendar: OfficeCalendar; cuts: Date[]; end: Date; until: Date };

function partsOf(date: string, bar: Bar): BarPart[] {
  const { facts, calendar, cuts, end } = bar;
  const isOfDay = (at: Date) => officeDate(calendar, at) === date;
  const first = isOfDay(facts.completeAt) ? facts.completeAt : dayStart(date, calendar);
  const last = isOfDay(end) ? end : new Date(dayStart(date, calendar).getTime() + DAY_MS);
  const edges = [first, ...cuts.filter((cut) => cut > first && cut < last), last].sort(
    (a, b) => Number(a) - Number(b),
  );
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? to;
    const minutes = workingMinutesBetween(calendar, from, to);
    return minutes > 0 ? [{ kind: kindOf(new Date((Number(from) + Number(to)) / 2), bar), minutes }] : [];
  });
}

function kindOf(at: Date, { facts, until }: Bar): BarPart["kind"] {
  const isPaused = facts.pauses.some(({ from, to }) => from <= at && at < (to ?? until));
  if (isPaused) return "paused";
  if (at > until) return "left";
  return at > facts.dueAt ? "late" : "ran";
}

function dayStart(date: string, { timeZone }: OfficeCalendar): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, timeZone).getTime());
}
