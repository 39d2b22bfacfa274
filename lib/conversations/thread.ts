import { z } from "zod";
import type { TicketStatus } from "../tickets/ticket";

export const MESSAGES_PER_PAGE = 40;

/** `before` is the `earlier` of the page that follows it. */
export const listMessagesInput = z.object({ conversationId: z.uuid(), before: z.uuid().optional() });
export type ListMessagesInput = z.output<typeof listMessagesInput>;

export type MessageStatus = "queued" | "sending" | "unconfirmed" | "sent" | "delivered" | "read" | "failed";
export type DocumentState = "pending" | "stored" | "failed" | "expired" | "refused" | "deleted";
export type HandOverReason = "asked" | "not_understood" | "voice_note" | "after_hours" | "error" | "staff";

export type ThreadDocument = {
  id: string;
  state: DocumentState;
  /** Why it was refused or has failed; of one that is pending, what holds it up (document-download.ts). */
  refusal: string | null;
  /** It is not here, and an officer may have it looked for at once. */
  mayAskAgain: boolean;
  mimeType: string;
  hasThumbnail: boolean;
};

/** What stands in a bubble: WhatsApp's many kinds brought down to what can be drawn. Always plain text. */
export type BubbleContent =
  | { kind: "text"; text: string }
  | {
      kind: "file";
      media: "image" | "video" | "audio" | "document" | "sticker";
      isVoice: boolean;
      caption: string | null;
      fileName: string | null;
      document: ThreadDocument | null;
    }
  | { kind: "location"; latitude: number; longitude: number; name: string | null; address: string | null }
  | { kind: "contacts"; contacts: { name: string | null; phones: string[] }[] }
  | { kind: "choice"; title: string }
  | { kind: "options"; header: string | null; text: string; footer: string | null; options: string[] }
  | { kind: "link"; text: string; label: string; url: string }
  | { kind: "form_answer"; name: string | null; lines: string[] }
  | { kind: "order"; text: string | null; items: number }
  | { kind: "number_changed" | "security_code_changed" | "welcome" | "not_stored" }
  | { kind: "unsupported"; type: string | null };

export type Quote = { author: "resident" | "bot" | "staff" | "system"; kind: string; text: string | null };

export type MessageBubble = {
  id: string;
  clientMessageId: string | null;
  direction: "in" | "out";
  author: "resident" | "bot" | "staff" | "system";
  staffName: string | null;
  isMine: boolean;
  content: BubbleContent;
  quote: Quote | null;
  reaction: string | null;
  status: MessageStatus | null;
  errorCode: number | null;
  /** A new try of this message is already on its way or there. */
  isRetried: boolean;
  /** ISO text: Meta's time for what came in. */
  sentAt: string;
  /** Arrived long after it was sent: an outage on the way. */
  cameLate: boolean;
  /** It went by a template that WhatsApp has approved. */
  isTemplate: boolean;
  isEdited: boolean;
  isRevoked: boolean;
  /** Said between the bot and the resident, while no officer had the conversation. */
  isWithBot: boolean;
};

export type ThreadEvent =
  | { type: "ticket_opened"; number: string; dueAt: string | null }
  | { type: "ticket_moved"; number: string; to: TicketStatus; by: string | null }
  | { type: "handed_over"; reason: HandOverReason }
  | { type: "handling_closed"; by: string | null; summary: string | null }
  | { type: "blocked"; by: string | null; reason: string | null }
  | { type: "unblocked"; by: string | null }
  | { type: "reacted"; emoji: string | null }
  | { type: "corrected"; what: "edit" | "revoke" };

/** What the bot understood, for the one line that stands for its turn. */
export type BotTrace =
  | { act: "chose"; title: string }
  | { act: "answered"; field: string; total: number }
  | { act: "submitted"; title: string };

export type ThreadItem =
  | ({ kind: "message"; at: string } & MessageBubble)
  | {
      kind: "note";
      id: string;
      at: string;
      clientNoteId: string | null;
      author: string;
      isMine: boolean;
      body: string;
    }
  | { kind: "event"; id: string; at: string; event: ThreadEvent }
  | { kind: "trace"; id: string; at: string; trace: BotTrace };

/** Oldest first. `earlier` opens the page before; null at the beginning of the thread. `newestId`: what has been seen. */
export type ThreadPage = { items: ThreadItem[]; earlier: string | null; newestId: string | null };
