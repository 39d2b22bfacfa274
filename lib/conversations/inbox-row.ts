import type { MessagePreview } from "../outbox/preview";
import type { Colleague, ConversationState, TicketChip } from "./conversation";
import type { UnsentReply } from "./unsent-reply";

/** One line of a message, without WhatsApp's marks, and the officer who wrote it. */
export type RowPreview = MessagePreview & { staff: { id: string; name: string } | null };

/** One line of the inbox's list. Times are ISO text. */
export type InboxRow = {
  id: string;
  /** What the resident goes by: a name, else the masked number or the username. */
  name: string;
  hasName: boolean;
  handle: string;
  state: ConversationState;
  preview: RowPreview | null;
  /** Null when what was written last has gone out. */
  unsent: UnsentReply | null;
  waitingSince: string | null;
  lastMessageAt: string;
  windowClosesAt: string | null;
  unreadCount: number;
  assignee: Colleague | null;
  ticket: TicketChip | null;
  botMisses: number;
  urgent: boolean;
  /** The form being filled in with the bot: answered questions of how many. */
  form: { title: string; answered: number; total: number } | null;
};

/** `next` opens the following page; null on the last. */
export type InboxPage = { rows: InboxRow[]; next: string | null };
