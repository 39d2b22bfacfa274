import "server-only";
import { z } from "zod";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { visibleTickets } from "../tickets/visible-tickets";
import { listBotTraces } from "./list-bot-traces";
import type { HandOverReason, ThreadEvent, ThreadItem } from "./thread";

export type Span = { from: Date | undefined; until: Date | undefined };
type Handling = { openedAt: Date; closedAt: Date | null };

/** Notes, ticket steps, hand-overs and what the bot understood, within a span of the thread; in no order. */
export async function listThreadEvents(
  viewer: Viewer,
  conversationId: string,
  span: Span,
): Promise<{ items: ThreadItem[]; handlings: Handling[] }> {
  const [notes, steps, handlings, traces, blocks] = await Promise.all([
    listNotes(viewer, conversationId, span),
    listTicketSteps(viewer, conversationId, span),
    listHandlings(conversationId),
    listBotTraces(conversationId, span),
    listBlocks(conversationId, span),
  ]);
  return {
    items: [
      ...notes,
      ...steps,
      ...handlings.flatMap((row) => toHandlingItems(row, span)),
      ...traces,
      ...blocks,
    ],
    handlings,
  };
}

/** A Prisma filter for moments from `from` on and before `until`. */
export const within = ({ from, until }: Span) => ({
  ...(from ? { gte: from } : {}),
  ...(until ? { lt: until } : {}),
});

async function listNotes(viewer: Viewer, conversationId: string, span: Span): Promise<ThreadItem[]> {
  const notes = await db().internalNote.findMany({
    where: { conversationId, createdAt: within(span) },
    select: {
      id: true,
      clientNoteId: true,
      body: true,
      createdAt: true,
      authorId: true,
      author: { select: { name: true } },
    },
  });
  return notes.map(({ id, clientNoteId, body, createdAt, authorId, author }) => ({
    kind: "note",
    id,
    clientNoteId,
    at: createdAt.toISOString(),
    author: author.name,
    isMine: authorId === viewer.id,
    body,
  }));
}

async function listTicketSteps(viewer: Viewer, conversationId: string, span: Span): Promise<ThreadItem[]> {
  const events = await db().ticketEvent.findMany({
    where: {
      ticket: { conversationId, ...visibleTickets(viewer) },
      to: { not: null },
      createdAt: within(span),
    },
    select: {
      id: true,
      action: true,
      to: true,
      createdAt: true,
      staff: { select: { name: true } },
      ticket: { select: { number: true, dueAt: true } },
    },
  });
  return events.flatMap(({ id, action, to, createdAt, staff, ticket: { number, dueAt } }) => {
    if (!to) return [];
    const event: ThreadEvent =
      action === "opened"
        ? { type: "ticket_opened", number, dueAt: dueAt?.toISOString() ?? null }
        : { type: "ticket_moved", number, to, by: staff?.name ?? null };
    return [{ kind: "event", id, at: createdAt.toISOString(), event }];
  });
}

/** When the resident was blocked and unblocked: the audit log is the record of it. */
async function listBlocks(conversationId: string, span: Span): Promise<ThreadItem[]> {
  const entries = await db().auditEntry.findMany({
    where: {
      subjectKind: "conversation",
      subjectId: conversationId,
      action: { in: ["resident_blocked", "resident_unblocked"] },
      at: within(span),
    },
    select: { id: true, at: true, action: true, detail: true, actor: { select: { name: true } } },
  });
  return entries.map(({ id, at, action, detail, actor }) => {
    const by = actor?.name ?? null;
    if (action === "resident_unblocked") return eventAt(id, at, { type: "unblocked", by });
    const reason = blockDetail.safeParse(detail).data?.reason ?? null;
    return eventAt(id, at, { type: "blocked", by, reason });
  });
}

const blockDetail = z.object({ reason: z.string() });

const listHandlings = (conversationId: string) =>
  db().handling.findMany({
    where: { conversationId },
    select: {
      id: true,
      reason: true,
      openedAt: true,
      closedAt: true,
      summary: true,
      closedBy: { select: { name: true } },
    },
  });

type HandlingRow = Handling & {
  id: string;
  reason: HandOverReason;
  summary: string | null;
  closedBy: { name: string } | null;
};

function toHandlingItems(
  { id, reason, openedAt, closedAt, summary, closedBy }: HandlingRow,
  span: Span,
): ThreadItem[] {
  const opened = eventAt(`${id}-opened`, openedAt, { type: "handed_over", reason });
  const closed =
    closedAt && eventAt(id, closedAt, { type: "handling_closed", by: closedBy?.name ?? null, summary });
  return [opened, closed].filter((item) => item !== null).filter(({ at }) => isWithin(new Date(at), span));
}

const eventAt = (id: string, at: Date, event: ThreadEvent): ThreadItem => ({
  kind: "event",
  id,
  at: at.toISOString(),
  event,
});

const isWithin = (at: Date, { from, until }: Span) => (!from || at >= from) && (!until || at < until);
