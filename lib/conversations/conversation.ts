import { z } from "zod";
import type { TicketStatus } from "../tickets/ticket";
import {
  DRAFT_KINDS,
  INBOX_VIEWS,
  NOTE_MAX_CHARACTERS,
  REPLY_MAX_CHARACTERS,
  RESIDENT_NAME_MAX_CHARACTERS,
  SEARCH_MIN_CHARACTERS,
} from "./inbox-views";

export const CONVERSATIONS_PER_PAGE = 30;

export type ConversationState = "bot" | "waiting" | "handled" | "waiting_resident" | "closed" | "blocked";

const conversationId = z.uuid();
/** When the text was last touched, by the server's clock: a draft written later is not swept away with what was sent. */
const writtenAt = z.iso.datetime();
const written = (max: number) =>
  z
    .string()
    .refine((text) => text.trim() !== "")
    .refine((text) => [...text].length <= max);

export const conversationInput = z.object({ conversationId });
export type ConversationInput = z.output<typeof conversationInput>;

/** `after` is the `next` of the page before. */
export const listConversationsInput = z.object({
  view: z.enum(INBOX_VIEWS).default("waiting"),
  after: z.string().max(80).optional(),
});
export type ListConversationsInput = z.input<typeof listConversationsInput>;

export const searchConversationsInput = z.object({
  q: z.string().trim().min(SEARCH_MIN_CHARACTERS).max(100),
});
export type SearchConversationsInput = z.output<typeof searchConversationsInput>;

export const sendReplyInput = z.object({
  conversationId,
  /** Named by the browser: a double click or a repeat over a bad line is one message. */
  clientMessageId: z.uuid(),
  body: written(REPLY_MAX_CHARACTERS),
  /** The newest message on the officer's screen; a colleague's later reply is a conflict. Null: not asked. */
  seenMessageId: z.uuid().nullable().default(null),
  /** Send although a colleague has replied meanwhile. */
  force: z.boolean().default(false),
  /** The message that this one quotes. */
  replyToMessageId: z.uuid().optional(),
  writtenAt: writtenAt.optional(),
});
export type SendReplyInput = z.input<typeof sendReplyInput>;

export const sendTemplateInput = z.object({
  conversationId,
  clientMessageId: z.uuid(),
  templateId: z.uuid(),
  /** What goes into the variables, by name. */
  values: z.record(z.string().max(100), z.string().max(1024)),
  /** The words as the officer saw them: exactly these are sent. */
  message: z.string().min(1).max(1200),
  /** The template without an answer that the officer knows of: another one goes out only with its id. */
  unansweredId: z.uuid().nullable().default(null),
  seenMessageId: z.uuid().nullable().default(null),
  force: z.boolean().default(false),
});
export type SendTemplateInput = z.output<typeof sendTemplateInput>;

/** As a form with the file in it. */
export const sendFileInput = z.object({
  conversationId,
  clientMessageId: z.uuid(),
  file: z.instanceof(File),
  /** More words than fit under a file follow as a message of their own. */
  caption: z.string().refine((text) => [...text.trim()].length <= REPLY_MAX_CHARACTERS),
  seenMessageId: z.uuid().nullable().default(null),
  force: z.stringbool().default(false),
  replyToMessageId: z.uuid().optional(),
  writtenAt: writtenAt.optional(),
});
export type SendFileInput = z.output<typeof sendFileInput>;

export const addNoteInput = z.object({
  conversationId,
  clientNoteId: z.uuid(),
  body: written(NOTE_MAX_CHARACTERS),
  writtenAt: writtenAt.optional(),
});
export type AddNoteInput = z.output<typeof addNoteInput>;

/** `expectedAssigneeId` is who had it on the officer's screen: somebody else by now is a conflict. */
export const claimConversationInput = z.object({
  conversationId,
  assigneeId: z.uuid().nullable(),
  expectedAssigneeId: z.uuid().nullable(),
});
export type ClaimConversationInput = z.output<typeof claimConversationInput>;

export const closeConversationInput = z.object({
  conversationId,
  seenMessageId: z.uuid().nullable().default(null),
  summary: z.string().trim().max(500).optional(),
});
export type CloseConversationInput = z.input<typeof closeConversationInput>;

export const nameResidentInput = z.object({
  conversationId,
  name: z.string().trim().min(1).max(RESIDENT_NAME_MAX_CHARACTERS),
});
export type NameResidentInput = z.output<typeof nameResidentInput>;

export const BLOCK_REASON_MAX_CHARACTERS = 500;

export const blockResidentInput = z.object({
  conversationId,
  reason: z.string().trim().min(3).max(BLOCK_REASON_MAX_CHARACTERS),
});
export type BlockResidentInput = z.output<typeof blockResidentInput>;

/** `mergeId` is named by the browser. */
export const mergeResidentsInput = z.object({
  conversationId,
  mergeId: z.uuid(),
  intoConversationId: z.uuid(),
});
export type MergeResidentsInput = z.output<typeof mergeResidentsInput>;

export const separateResidentsInput = z.object({ conversationId, mergeId: z.uuid() });
export type SeparateResidentsInput = z.output<typeof separateResidentsInput>;

export const saveDraftInput = z.object({
  conversationId,
  kind: z.enum(DRAFT_KINDS),
  body: z.string().max(8000),
  writtenAt,
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;

/** Who had the conversation, or what a colleague did, as the details of a `conflict`. */
export type ConversationConflict =
  | { reason: "claimed"; by: string | null }
  | { reason: "answered"; by: string | null; text: string | null; at: string }
  | { reason: "template_unanswered"; by: string | null; at: string }
  | { reason: "new_message" }
  | { reason: "blocked"; by: string | null }
  | { reason: "already_one"; by: string | null };

export type Colleague = { id: string; name: string; initials: string };
export type InboxCounts = Record<"waiting" | "mine" | "bot", number> & {
  /** To how many residents something has not gone out yet, and since when the oldest of it waits (ISO text). */
  unsent: number;
  unsentSince: string | null;
};
export type TicketChip = { number: string; title: string; status: TicketStatus };
