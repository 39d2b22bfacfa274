import type { TicketKind, TicketStatus } from "../tickets/ticket";
import type { Colleague, ConversationState } from "./conversation";
import type { RowPreview } from "./inbox-row";
import type { DraftKind } from "./inbox-views";
import type { MessageStatus } from "./thread";
import type { UnsentReply } from "./unsent-reply";

export type RequirementVerdict = "match" | "blurred" | "cropped" | "dark" | "wrong_document" | "expired";

export type PanelRequirement = {
  id: string;
  label: string;
  required: boolean;
  hasDocument: boolean;
  verdict: RequirementVerdict | null;
  decidedBy: string | null;
};

export type PanelTicket = {
  id: string;
  number: string;
  kind: TicketKind;
  title: string;
  status: TicketStatus;
  dueAt: string | null;
  pausedAt: string | null;
  requirements: PanelRequirement[];
  /** The other account of this person that it was opened from; null: this one, or the counter. */
  account: string | null;
};

export type EarlierTicket = { id: string; number: string; title: string; status: TicketStatus; at: string };

/** Another WhatsApp account of the same person. */
export type PanelAccount = {
  conversationId: string;
  /** Its own name, not the person's. */
  name: string;
  handle: string;
  state: ConversationState;
  preview: RowPreview | null;
  lastMessageAt: string;
  /** The merge that binds it to this one; taking it away parts them. */
  mergeId: string | null;
};

export type PanelHandling = {
  id: string;
  openedAt: string;
  closedAt: string | null;
  firstReplyBy: string | null;
  closedBy: string | null;
  summary: string | null;
};

/** What the viewer has typed and not sent; an empty one was sent or cleared then. */
export type KeptDraft = { body: string; writtenAt: string };

/** Since when, by whom and why a resident is blocked. */
export type PanelBlock = { at: string; by: string | null; reason: string | null };

/** The template that was sent last while the resident has written nothing since. `header` is "" when it has none. */
export type UnansweredTemplate = {
  messageId: string;
  name: string;
  header: string;
  /** Null: by itself, with a change of a ticket. */
  by: string | null;
  at: string;
  status: MessageStatus;
};

/** One conversation's header and the resident's panel. Times are ISO text. */
export type ConversationDetail = {
  id: string;
  name: string;
  hasName: boolean;
  handle: string;
  /** A telephone number is known and can be shown on request. */
  hasPhone: boolean;
  username: string | null;
  /** As the resident last gave it, e.g. "RT 02/RW 05". */
  rtRw: string | null;
  state: ConversationState;
  assignee: Colleague | null;
  waitingSince: string | null;
  windowClosesAt: string | null;
  unreadCount: number;
  urgent: boolean;
  unansweredTemplate: UnansweredTemplate | null;
  /** Null when what was written last has gone out. */
  unsent: UnsentReply | null;
  block: PanelBlock | null;
  accounts: PanelAccount[];
  /** Tickets and handlings are those of the person, whichever account they came from. */
  openTickets: PanelTicket[];
  earlierTickets: EarlierTicket[];
  handlings: PanelHandling[];
  /** Whether the resident's phone is told that an officer writes. */
  isTypingShown: boolean;
  drafts: Partial<Record<DraftKind, KeptDraft>>;
  /** The server's clock: an office PC's own may be wrong, and the window closes by the server's. */
  serverTime: string;
};
