import type { BoardColumn, NoticeState, TicketKind, TicketStatus } from "./ticket";

export type Person = { id: string; name: string; initials: string };

/** Times are ISO text. Exactly one of the clocks is told: running (`dueAt`), paused, ready or finished. */
export type CardClock =
  | { kind: "running"; dueAt: string | null; isLate: boolean }
  | { kind: "paused"; dueAt: string | null; workingMinutesLeft: number; isLate: boolean }
  /** `isForgotten`: nobody has collected it for three working days. */
  | { kind: "ready"; readyAt: string; isForgotten: boolean }
  | { kind: "finished"; finishedAt: string };

type Shown = {
  id: string;
  number: string;
  kind: TicketKind;
  status: TicketStatus;
  clock: CardClock;
  assignee: Person | null;
  revision: number;
};

/** A card of the board and a row of the table. */
export type TicketCard = Shown & {
  isLocked: false;
  isClosed: boolean;
  title: string;
  serviceId: string;
  serviceName: string;
  applicant: string | null;
  rtRw: string | null;
  source: "whatsapp" | "counter";
  receivedAt: string;
  statusSince: string;
  /** The last message to the resident about this ticket; null once the ticket was moved on without one. */
  notice: { status: NoticeState; at: string; isTemplate: boolean } | null;
  /** The resident has to do something now (bring a document, collect a letter) and has not been told. */
  isUntold: boolean;
  /** Required documents that are not there or not usable. */
  missing: string[];
  /** Requirements for which something came after the last decision. */
  arrived: string[];
  letterNumber: string | null;
};

/** A closed report for those who may not open it: number, clock, state and handler only. */
export type LockedCard = Shown & { isLocked: true };
export type BoardCard = TicketCard | LockedCard;

export type Board = {
  cards: BoardCard[];
  /** Selesai, Ditolak and Dibatalkan of the last 30 days. */
  finishedCount: number;
  /** True when there are more open tickets than a board can show. */
  isCut: boolean;
};

export type TicketRows = { rows: TicketCard[]; nextCursor: string | null; total: number };
export type TicketFilterOptions = { services: { id: string; name: string }[]; staff: Person[] };

/** What a 409 tells about a ticket that somebody else moved first. */
export type MoveConflict = { card: TicketCard; movedBy: string | null };

export type ColumnCounts = Record<BoardColumn, number>;
