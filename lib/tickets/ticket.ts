import { z } from "zod";

/** The states of a ticket, their order on the way, and the board's columns. */
export const TICKET_STATUSES = [
  "received",
  "checking",
  "needs_documents",
  "processing",
  "awaiting_signature",
  "ready",
  "completed",
  "rejected",
  "cancelled",
  "verified",
  "in_progress",
  "awaiting_reporter",
  "answered",
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];
export type TicketKind = "request" | "report";

export const BOARD_COLUMNS = ["received", "processing", "ready", "completed"] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

export const COLUMN_OF = {
  received: "received",
  checking: "received",
  verified: "received",
  needs_documents: "processing",
  processing: "processing",
  awaiting_signature: "processing",
  in_progress: "processing",
  awaiting_reporter: "processing",
  ready: "ready",
  answered: "ready",
  completed: "completed",
  rejected: "completed",
  cancelled: "completed",
} as const satisfies Record<TicketStatus, BoardColumn>;

/** Where a ticket may go from where it stands, the ordinary step of each column first. A step back is allowed while the letter is not handed over. */
const REQUEST_MOVES: Partial<Record<TicketStatus, readonly TicketStatus[]>> = {
  received: ["checking", "processing", "needs_documents", "ready", "rejected", "cancelled"],
  checking: ["processing", "needs_documents", "ready", "rejected", "cancelled"],
  needs_documents: ["checking", "processing", "rejected", "cancelled"],
  processing: ["checking", "awaiting_signature", "needs_documents", "ready", "rejected", "cancelled"],
  awaiting_signature: ["processing", "ready", "rejected"],
  ready: ["processing", "awaiting_signature", "completed"],
};

const REPORT_MOVES: Partial<Record<TicketStatus, readonly TicketStatus[]>> = {
  received: ["verified", "in_progress", "answered", "rejected"],
  verified: ["in_progress", "answered", "rejected"],
  in_progress: ["awaiting_reporter", "answered", "rejected"],
  awaiting_reporter: ["in_progress", "answered", "rejected"],
  answered: ["in_progress", "completed"],
  completed: ["in_progress"],
};

/** The states that a ticket may be moved to from `from`. */
export function movesFrom(kind: TicketKind, from: TicketStatus): readonly TicketStatus[] {
  return (kind === "request" ? REQUEST_MOVES : REPORT_MOVES)[from] ?? [];
}

/** The states within a column that a ticket may be moved to: a column with several is a choice. */
export const movesInto = (kind: TicketKind, from: TicketStatus, column: BoardColumn): TicketStatus[] =>
  movesFrom(kind, from).filter((status) => COLUMN_OF[status] === column);

export const FINISHED: readonly TicketStatus[] = ["completed", "rejected", "cancelled"];
/** The clock stands still: the office waits for the resident. */
export const PAUSED: readonly TicketStatus[] = ["needs_documents", "awaiting_reporter"];
/** The promise is kept or missed here. */
export const READY: readonly TicketStatus[] = ["ready", "answered"];

export const OPEN_STATUSES = TICKET_STATUSES.filter((status) => !FINISHED.includes(status));

export const ticketStatus = z.enum(TICKET_STATUSES);

export const COLLECTOR_RELATIONS = ["applicant", "family", "proxy", "official"] as const;

/** Serah terima: who took the letter, on whose behalf, and whether the originals were seen. */
export const handover = z.object({
  collectedBy: z.string().trim().min(2).max(120),
  relation: z.enum(COLLECTOR_RELATIONS),
  originalsSeen: z.boolean(),
  note: z.string().trim().max(300).optional(),
});
export type HandoverInput = z.output<typeof handover>;

const noticeMessage = z.string().trim().min(1).max(1200);

/** By which template a message goes, and the officer's own words in it. Left out: free text. */
const chosenTemplate = z.object({ name: z.string().max(512), words: z.string().max(500) }).optional();

/** A message to the resident: exactly the words that the officer saw (`message`). */
export type NoticeLetter = {
  message: string;
  template?: z.output<typeof chosenTemplate>;
  clientMessageId: string;
};

export const moveTicketInput = z.object({
  ticketId: z.uuid(),
  status: ticketStatus,
  /** The revision that the officer saw: an older one is refused, so that nobody overwrites another's move. */
  revision: z.number().int().nonnegative(),
  /** The message to the resident, as the officer approved it; null moves without one. */
  message: noticeMessage.nullable(),
  template: chosenTemplate,
  /** Named by the browser: a repeated click is one move. */
  clientMessageId: z.uuid(),
  /** Why, for a rejection or a cancellation. */
  reason: z.string().trim().min(3).max(500).optional(),
  /** Who collected the letter: asked for when a request is completed. */
  handover: handover.optional(),
});
export type MoveTicketInput = z.output<typeof moveTicketInput>;

export type NoticeState = "queued" | "sending" | "unconfirmed" | "sent" | "delivered" | "read" | "failed";

/** How long a move can be undone by the officer who made it. */
export const UNDO_SECONDS = 60;

export const ticketInput = z.object({ ticketId: z.uuid() });
export type TicketInput = z.output<typeof ticketInput>;

export const undoMoveInput = ticketInput.extend({ revision: z.coerce.number().int().nonnegative() });
export type UndoMoveInput = z.output<typeof undoMoveInput>;

export const tellResidentInput = ticketInput.extend({
  revision: z.number().int().nonnegative(),
  message: noticeMessage,
  template: chosenTemplate,
  clientMessageId: z.uuid(),
});
export type TellResidentInput = z.output<typeof tellResidentInput>;

export const noticeInput = ticketInput.extend({ status: ticketStatus });
export type NoticeInput = z.output<typeof noticeInput>;

export const assignTicketInput = ticketInput.extend({ assigneeId: z.uuid().nullable() });
export type AssignTicketInput = z.output<typeof assignTicketInput>;

export const addTicketNoteInput = ticketInput.extend({
  body: z.string().trim().min(1).max(2000),
  /** Named by the browser: a repeated click is one note. */
  clientNoteId: z.uuid(),
});
export type AddTicketNoteInput = z.output<typeof addTicketNoteInput>;

export const VERDICTS = ["match", "blurred", "cropped", "dark", "wrong_document", "expired"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Null takes the decision back. */
export const decideRequirementInput = ticketInput.extend({
  requirementId: z.uuid(),
  verdict: z.enum(VERDICTS).nullable(),
});
export type DecideRequirementInput = z.output<typeof decideRequirementInput>;

export const discloseAnswerInput = ticketInput.extend({ answerId: z.uuid() });
export type DiscloseAnswerInput = z.output<typeof discloseAnswerInput>;
