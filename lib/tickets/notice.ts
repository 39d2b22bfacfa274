import type { FillableTemplate } from "../templates/template";
import type { TicketStatus } from "./ticket";

/** Stands in a proposed message where the officer's own words belong. */
export const BLANK = "…";

/** Why the resident can or cannot be told on WhatsApp now. Times are ISO text. */
export type NoticeWindow =
  | { kind: "open"; closesAt: string; freeRepliesLeft: number }
  /** Only a template gets through; null while none for this state is approved. */
  | { kind: "closed"; template: NoticeTemplate | null }
  | { kind: "no_conversation" };

/** A template for a move's message, filled in but for the officer's own words. */
export type NoticeTemplate = FillableTemplate & {
  values: Record<string, string>;
  /** The variable that the officer may word, and its proposal ("" where nobody else can know). */
  words: { variable: string; text: string };
};

/** What an officer is shown before a move. */
export type Notice = {
  status: TicketStatus;
  recipient: string | null;
  /** The exact words, or null when this move needs no message. May hold one BLANK. */
  message: string | null;
  /** What belongs in the blank. */
  blank: "reason" | "request" | "answer" | null;
  window: NoticeWindow;
  /** Required documents that nobody has found right yet, for a move that takes the file as complete. */
  unchecked: Unchecked[];
};

export type Unchecked = { label: string; isForCounter: boolean };
