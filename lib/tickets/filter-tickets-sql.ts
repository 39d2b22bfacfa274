import "server-only";
import { TZDate } from "@date-fns/tz";
import type { Viewer } from "../auth/viewer";
import type { OfficeCalendar } from "../calendar/working-time";
import { Prisma } from "../db/generated/client";
import { forgottenBefore } from "./forgotten-before";
import { isSilent } from "./select-card-rows";
import { COLUMN_OF, FINISHED, PAUSED, READY, TICKET_STATUSES, type TicketStatus } from "./ticket";
import type { TicketFilters } from "./ticket-filters";
import { visibleTicketsSql } from "./visible-tickets";

type World = { calendar: OfficeCalendar; now: Date };

/** The where-clause of the table over a "Ticket" named `t`: what the viewer may see and the filters ask for. */
export function filterTicketsSql(viewer: Viewer, filters: TicketFilters, world: World): Prisma.Sql {
  const parts = [visibleTicketsSql(viewer), ...plainParts(filters), ...periodParts(filters, world)];
  if (filters.assignee) parts.push(assigneeIs(filters.assignee, viewer));
  if (filters.due) parts.push(DUE[filters.due](world));
  if (filters.q) parts.push(matches(filters.q));
  return Prisma.join(parts, " and ");
}

const statusIn = (statuses: readonly TicketStatus[]) =>
  Prisma.sql`t.status = any(${[...statuses]}::"TicketStatus"[])`;

function plainParts({ status, column, service, kind }: TicketFilters): Prisma.Sql[] {
  const parts: Prisma.Sql[] = [];
  if (status) parts.push(statusIn(status));
  if (column) parts.push(statusIn(TICKET_STATUSES.filter((each) => COLUMN_OF[each] === column)));
  if (service) parts.push(Prisma.sql`t."serviceId" = ${service}`);
  if (kind) parts.push(Prisma.sql`t.kind = ${kind}::"TicketKind"`);
  return parts;
}

const MOMENT = {
  received: Prisma.sql`t."receivedAt"`,
  ready: Prisma.sql`t."readyAt"`,
  finished: Prisma.sql`t."finishedAt"`,
};

function periodParts(
  { from, to, by = "received" }: TicketFilters,
  { calendar: { timeZone } }: World,
): Prisma.Sql[] {
  const parts: Prisma.Sql[] = [];
  if (from) parts.push(Prisma.sql`${MOMENT[by]} >= ${startOf(from, 0, timeZone)}`);
  if (to) parts.push(Prisma.sql`${MOMENT[by]} < ${startOf(to, 1, timeZone)}`);
  return parts;
}

function startOf(date: string, plusDays: number, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day + plusDays, timeZone).getTime());
}

function assigneeIs(assignee: string, viewer: Viewer): Prisma.Sql {
  if (assignee === "none") return Prisma.sql`t."assigneeId" is null`;
  return Prisma.sql`t."assigneeId" = ${assignee === "me" ? viewer.id : assignee}::uuid`;
}

const isSettled = statusIn([...FINISHED, ...READY]);

const DUE: Record<NonNullable<TicketFilters["due"]>, (world: World) => Prisma.Sql> = {
  late: ({ now }) => Prisma.sql`t."dueAt" < coalesce(t."pausedAt", ${now}) and not ${isSettled}`,
  today: ({ now, calendar: { timeZone } }) => {
    const local = new TZDate(now.getTime(), timeZone);
    const tomorrow = new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + 1, timeZone);
    return Prisma.sql`t."dueAt" >= ${now} and t."dueAt" < ${new Date(tomorrow.getTime())} and not ${isSettled}`;
  },
  forgotten: ({ now, calendar }) =>
    Prisma.sql`t.status = 'ready' and t."readyAt" < ${forgottenBefore(calendar, now)}`,
  paused: () => statusIn(PAUSED),
  failed: () => Prisma.sql`(select m.status from "Message" m where m."ticketId" = t.id and m.direction = 'out'
    order by m.id desc limit 1) = 'failed' and not ${isSilent}`,
};

/** A number (in part) or a name; what a person types is never a pattern. */
function matches(q: string): Prisma.Sql {
  const pattern = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(t.number ilike ${pattern} or t."applicantName" ilike ${pattern} or r.name ilike ${pattern}
    or t.title ilike ${pattern} or s.name ilike ${pattern})`;
}
