import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { readOffice } from "../office/load-office";
import { deadlineAfter } from "./deadline-after";
import { pausesOf } from "./pauses-of";

const DAY_MS = 86_400_000;

/** Two days off at the same moment would each count without the other. */
export async function lockHolidays(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('holidays')) is null`;
}

/**
 * Moves the deadlines of open tickets after the day off `date` was added or removed, with a line in each history: a
 * promise in working days follows the calendar. Gives how many moved. Residents are not written to.
 */
export async function followHoliday(
  tx: Transaction,
  viewer: Viewer,
  { date, name, isAdded }: { date: string; name: string; isAdded: boolean },
): Promise<number> {
  const { calendar: after } = await readOffice(tx);
  const { [date]: _, ...others } = after.holidays;
  const before = { ...after, holidays: isAdded ? others : { ...others, [date]: name } };
  let moved = 0;
  for (const ticket of await lockAffected(tx, date)) {
    const { id, isClosed, dueAt, completeAt, events } = ticket;
    if (!dueAt || !completeAt) continue;
    const next = deadlineAfter({ ...ticket, dueAt, completeAt, pauses: pausesOf(events) }, { before, after });
    if (!next) continue;
    const detail = toJson({ holiday: name, date, isAdded, from: dueAt, to: next.dueAt });
    await tx.ticket.update({
      where: { id },
      data: {
        ...next,
        revision: { increment: 1 },
        events: { create: { action: "deadline_moved", actor: "staff", actorId: viewer.id, detail } },
      },
      select: { id: true },
    });
    await publish(tx, { kind: "ticket.changed", ticketId: id, isClosed });
    moved++;
  }
  return moved;
}

/** Open work that began before the day was over and was not due before it, or was lengthened by pauses. */
async function lockAffected(tx: Transaction, date: string) {
  const [from, to] = [new Date(Date.parse(date) - DAY_MS), new Date(Date.parse(date) + 2 * DAY_MS)];
  const ids = await tx.$queryRaw<{ id: string }[]>`
    select id from "Ticket" where "readyAt" is null and "finishedAt" is null and "completeAt" < ${to}
      and ("dueAt" >= ${from} or "pausedMinutes" > 0) order by id for update`;
  return tx.ticket.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      isClosed: true,
      dueAt: true,
      completeAt: true,
      promiseDays: true,
      pausedMinutes: true,
      events: { where: { to: { not: null } }, orderBy: { id: "asc" }, select: { to: true, createdAt: true } },
    },
  });
}
