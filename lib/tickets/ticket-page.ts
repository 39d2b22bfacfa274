import type { NoticeState, TicketStatus, Verdict } from "./ticket";
import type { Person, TicketCard } from "./ticket-card";

export type TicketDocument = {
  id: string;
  mimeType: string;
  fileName: string | null;
  state: "pending" | "stored" | "failed" | "expired" | "refused" | "deleted";
  hasThumbnail: boolean;
  at: string;
  /** How often the full file was opened. */
  views: number;
};

export type TicketRequirementRow = {
  id: string;
  code: string;
  label: string;
  required: boolean;
  via: "photo" | "counter" | "secure_form";
  verdict: Verdict | null;
  decidedAt: string | null;
  decidedBy: string | null;
  /** Newest first. */
  documents: TicketDocument[];
};

export type TicketAnswerRow = { id: string; label: string; value: string; isSealed: boolean };

export type BarPart = { kind: "ran" | "paused" | "left" | "late"; minutes: number };
/** A working day, or several that share a block of a long bar: then `date` is the first of them. */
export type BarDay = { date: string; parts: BarPart[] };

/** A deadline as a sum: promise, pauses, result. Minutes are working minutes. */
export type DeadlineSum = {
  promiseDays: number;
  startedAt: string;
  promisedAt: string;
  pauses: { from: string; to: string | null; minutes: number }[];
  skipped: { date: string; name: string }[];
  dueAt: string;
  state: "running" | "paused" | "kept" | "missed";
  /** Left until the deadline; negative when late. */
  minutesLeft: number;
  /** The same in working days that begin until then: 1 is the next working day. */
  daysLeft: number;
  bar: BarDay[];
};

/** What became of a message: its state, whether it went by a template, and WhatsApp's code when it was refused. */
export type SentNotice = { state: NoticeState; isTemplate: boolean; errorCode: number | null };

export type HistoryEntry = {
  id: string;
  at: string;
  who: { kind: "staff" | "resident" | "bot" | "system"; name: string | null };
} & (
  | { kind: "opened" }
  | {
      kind: "moved";
      from: TicketStatus | null;
      to: TicketStatus;
      reason: string | null;
      notice: SentNotice | null;
      /** A message was proposed and the officer moved without it. */
      isSilent: boolean;
      canUndo: boolean;
    }
  | { kind: "told"; notice: SentNotice | null }
  | { kind: "move_undone"; to: TicketStatus }
  | { kind: "assigned"; to: string | null; isSelf: boolean }
  | { kind: "deadline_moved"; holiday: string; isAdded: boolean; dueAt: string }
  | { kind: "verdict"; label: string; verdict: Verdict }
  | { kind: "verdict_undone"; label: string }
  | { kind: "note"; body: string }
  | { kind: "document_viewed"; label: string | null }
  | { kind: "answer_disclosed"; label: string }
  | { kind: "other"; action: string }
);

export type TicketPage = {
  card: TicketCard;
  phone: string | null;
  conversationId: string | null;
  requirements: TicketRequirementRow[];
  otherDocuments: TicketDocument[];
  answers: TicketAnswerRow[];
  deadline: DeadlineSum | null;
  history: HistoryEntry[];
  moves: readonly TicketStatus[];
  /** The states on the way, in order, with when each was last reached. */
  steps: { status: TicketStatus; at: string | null }[];
  rejectionReason: string | null;
  handover: {
    collectedBy: string;
    relation: string;
    originalsSeen: boolean;
    note: string | null;
    by: string;
  } | null;
  firstActionMinutes: number | null;
  staff: Person[];
};
