import "server-only";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type OfficeCalendar, workingMinutesBetween } from "../calendar/working-time";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { loadOffice } from "../office/load-office";
import { initialsOf } from "../staff/staff";
import { isForgottenSince } from "./forgotten-before";
import { type CardRow, findCardRow } from "./select-card-rows";
import { FINISHED, PAUSED, READY } from "./ticket";
import type { BoardCard, CardClock, LockedCard, TicketCard } from "./ticket-card";

type World = { calendar: OfficeCalendar; now: Date };

/** What this viewer may see of a ticket on the board. */
export function toBoardCard(viewer: Viewer, row: CardRow, world: World): BoardCard {
  const isHidden = row.isClosed && !can(viewer, "ticket.read_closed");
  return isHidden ? toLockedCard(row, world) : toTicketCard(row, world);
}

function toLockedCard(row: CardRow, world: World): LockedCard {
  return { isLocked: true, ...shownOf(row, world) };
}

export function toTicketCard(row: CardRow, world: World): TicketCard {
  return {
    isLocked: false,
    ...shownOf(row, world),
    isClosed: row.isClosed,
    title: row.title,
    serviceId: row.serviceId,
    serviceName: row.serviceName,
    applicant: row.applicant,
    rtRw: row.rtRw,
    source: row.source,
    receivedAt: row.receivedAt.toISOString(),
    statusSince: row.statusSince.toISOString(),
    notice: noticeOf(row),
    isUntold: row.isSilent && (PAUSED.includes(row.status) || READY.includes(row.status)),
    missing: row.missing,
    arrived: row.arrived,
    letterNumber: row.letterNumber,
  };
}

function noticeOf({ noticeStatus, noticeAt, noticeIsTemplate, isSilent }: CardRow): TicketCard["notice"] {
  if (isSilent || !noticeStatus || !noticeAt) return null;
  return { status: noticeStatus, at: noticeAt.toISOString(), isTemplate: noticeIsTemplate ?? false };
}

/** The card as it stands now, for the answer of a change. */
export async function getTicketCard(
  tx: Transaction,
  ticketId: string,
  now = new Date(),
): Promise<TicketCard> {
  const row = await findCardRow(tx, ticketId);
  if (!row) throw new AppError("not_found");
  const { calendar } = await loadOffice();
  return toTicketCard(row, { calendar, now });
}

function shownOf(row: CardRow, world: World) {
  const { id, number, kind, status, revision, assigneeId, assigneeName } = row;
  const assignee =
    assigneeId && assigneeName
      ? { id: assigneeId, name: assigneeName, initials: initialsOf(assigneeName) }
      : null;
  return { id, number, kind, status, revision, clock: clockOf(row, world), assignee };
}

function clockOf(row: CardRow, { calendar, now }: World): CardClock {
  const { status, dueAt, statusSince } = row;
  if (FINISHED.includes(status)) {
    return { kind: "finished", finishedAt: (row.finishedAt ?? statusSince).toISOString() };
  }
  if (READY.includes(status)) {
    const readyAt = row.readyAt ?? statusSince;
    const isForgotten = status === "ready" && isForgottenSince(calendar, readyAt, now);
    return { kind: "ready", readyAt: readyAt.toISOString(), isForgotten };
  }
  const due = dueAt?.toISOString() ?? null;
  if (!PAUSED.includes(status)) return { kind: "running", dueAt: due, isLate: dueAt !== null && dueAt < now };
  const pausedAt = row.pausedAt ?? statusSince;
  const workingMinutesLeft = dueAt ? workingMinutesBetween(calendar, pausedAt, dueAt) : 0;
  return { kind: "paused", dueAt: due, workingMinutesLeft, isLate: dueAt !== null && dueAt < pausedAt };
}
