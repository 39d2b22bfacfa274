import "server-only";
import { z } from "zod";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { MessageAuthor, MessageStatus, TicketStatus as RowStatus } from "../db/generated/enums";
import { hasNotice } from "./notice-text";
import { type TicketKind, UNDO_SECONDS, VERDICTS } from "./ticket";
import type { HistoryEntry, SentNotice } from "./ticket-page";

export type PageEvent = {
  id: string;
  action: string;
  from: RowStatus | null;
  to: RowStatus | null;
  actor: MessageAuthor;
  actorId: string | null;
  detail: unknown;
  createdAt: Date;
  staff: { name: string } | null;
  message: { status: MessageStatus | null; errorCode: number | null; content: unknown } | null;
};

type Subject = {
  id: string;
  kind: TicketKind;
  applicantName: string | null;
  resident: { name: string | null };
  events: PageEvent[];
  notes: { id: string; body: string; createdAt: Date; author: { name: string } }[];
  requirements: { label: string; documents: { id: string }[] }[];
  documents: { id: string }[];
};

/** What was done with the ticket, newest first: moves, verdicts, notes, and who looked at which document. */
export async function listHistory(viewer: Viewer, ticket: Subject, now: Date) {
  const labels = labelsOf(ticket);
  const looks = await listLooks(ticket.id, [...labels.keys()]);
  const views = new Map<string, number>();
  for (const { subjectKind, subjectId } of looks) {
    if (subjectKind === "document" && subjectId) views.set(subjectId, (views.get(subjectId) ?? 0) + 1);
  }
  const entries = [
    ...ticket.events.map((event) => toEntry(event, ticket, viewer, now)),
    ...ticket.notes.map(toNote),
    ...looks.map((look) => toLook(look, labels)),
  ];
  return { views, entries: entries.sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id)) };
}

function labelsOf({ requirements, documents }: Subject): Map<string, string | null> {
  const labels = new Map<string, string | null>(documents.map(({ id }) => [id, null]));
  for (const { label, documents: given } of requirements) for (const { id } of given) labels.set(id, label);
  return labels;
}

const LOOKS = ["document.viewed", "answer.disclosed"];

function listLooks(ticketId: string, documentIds: string[]) {
  return db().auditEntry.findMany({
    where: {
      action: { in: LOOKS },
      OR: [
        { subjectKind: "document", subjectId: { in: documentIds } },
        { subjectKind: "ticket", subjectId: ticketId },
      ],
    },
    orderBy: { id: "desc" },
    take: 200,
    select: {
      id: true,
      at: true,
      subjectKind: true,
      subjectId: true,
      detail: true,
      actor: { select: { name: true } },
    },
  });
}

type Look = Awaited<ReturnType<typeof listLooks>>[number];

const staffNamed = (name: string | undefined) => ({ kind: "staff" as const, name: name ?? null });

function toLook(look: Look, labels: Map<string, string | null>): HistoryEntry {
  const base = { id: look.id, at: look.at.toISOString(), who: staffNamed(look.actor?.name) };
  if (look.subjectKind === "document") {
    return { ...base, kind: "document_viewed", label: labels.get(look.subjectId ?? "") ?? null };
  }
  return { ...base, kind: "answer_disclosed", label: eventDetail.parse(look.detail ?? {}).label ?? "" };
}

function toNote({ id, body, createdAt, author }: Subject["notes"][number]): HistoryEntry {
  return { id, at: createdAt.toISOString(), who: staffNamed(author.name), kind: "note", body };
}

const eventDetail = z.object({
  label: z.string().optional(),
  verdict: z.enum(VERDICTS).optional(),
  reason: z.string().optional(),
  assigneeId: z.string().nullish(),
  assigneeName: z.string().optional(),
  holiday: z.string().optional(),
  isAdded: z.boolean().optional(),
  to: z.iso.datetime().optional(),
});

function toEntry(event: PageEvent, ticket: Subject, viewer: Viewer, now: Date): HistoryEntry {
  const base = { id: event.id, at: event.createdAt.toISOString(), who: whoOf(event, ticket) };
  const detail = eventDetail.parse(event.detail ?? {});
  const { from, to } = event;
  switch (event.action) {
    case "opened":
      return { ...base, kind: "opened" };
    case "moved":
      if (!to) break;
      return {
        ...base,
        kind: "moved",
        from,
        to,
        reason: detail.reason ?? null,
        notice: noticeOf(event),
        isSilent: event.message === null && hasNotice(ticket.kind, to),
        canUndo: isUndoable(event, ticket, viewer, now),
      };
    case "told":
      return { ...base, kind: "told", notice: noticeOf(event) };
    case "move_undone":
      if (to) return { ...base, kind: "move_undone", to };
      break;
    case "assigned":
      return {
        ...base,
        kind: "assigned",
        to: detail.assigneeName ?? null,
        isSelf: detail.assigneeId === event.actorId,
      };
  }
  return toSmallChange(base, event.action, detail);
}

const sentContent = z.object({ type: z.string() });

function noticeOf({ message }: PageEvent): SentNotice | null {
  if (!message?.status) return null;
  const { status: state, errorCode, content } = message;
  return { state, errorCode, isTemplate: sentContent.safeParse(content).data?.type === "template" };
}

type Base = Pick<HistoryEntry, "id" | "at" | "who">;

function toSmallChange(
  base: Base,
  action: string,
  { label, verdict, ...detail }: z.output<typeof eventDetail>,
): HistoryEntry {
  if (action === "deadline_moved" && detail.holiday && detail.to) {
    return {
      ...base,
      kind: action,
      holiday: detail.holiday,
      isAdded: detail.isAdded ?? true,
      dueAt: detail.to,
    };
  }
  if (action === "verdict" && label && verdict) return { ...base, kind: "verdict", label, verdict };
  return action === "verdict_undone" && label
    ? { ...base, kind: "verdict_undone", label }
    : { ...base, kind: "other", action };
}

function whoOf({ actor, staff }: PageEvent, { applicantName, resident }: Subject): HistoryEntry["who"] {
  if (actor === "resident") return { kind: actor, name: resident.name ?? applicantName };
  return { kind: actor, name: staff?.name ?? null };
}

function isUndoable(event: PageEvent, { events }: Subject, viewer: Viewer, now: Date): boolean {
  const last = events.findLast(({ to }) => to !== null);
  const age = now.getTime() - event.createdAt.getTime();
  return last?.id === event.id && event.actorId === viewer.id && age < UNDO_SECONDS * 1000;
}
