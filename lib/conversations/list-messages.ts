import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { AppError } from "../errors";
import { inboundContent } from "../whatsapp/inbound-content";
import { findQuotes, findRetried, findSentFiles } from "./find-message-context";
import { listThreadEvents } from "./list-thread-events";
import { placeMessages } from "./place-messages";
import { type MessageRow, selectMessages } from "./select-messages";
import type { ListMessagesInput, ThreadEvent, ThreadItem, ThreadPage } from "./thread";
import { type BubbleContext, toMessageBubble } from "./to-message-bubble";
import { visibleConversations } from "./visible-conversations";

const CORRECTIONS = new Set(["reaction", "edit", "revoke"]);
const CORRECTED = new Set<string>(["reacted", "corrected"] satisfies ThreadEvent["type"][]);

/** A page of the thread, oldest first: messages by key, with the notes and events that happened among them. */
export async function listMessages(
  viewer: Viewer,
  { conversationId, before }: ListMessagesInput,
): Promise<ThreadPage> {
  authorize(viewer, "conversation.read");
  const visible = { id: conversationId, ...visibleConversations(viewer) };
  if (!(await db().conversation.findFirst({ where: visible, select: { id: true } })))
    throw new AppError("not_found");
  const { messages, hasEarlier } = await selectMessages(conversationId, before);
  const span = await spanOf(messages, hasEarlier, before);
  const [{ items, handlings }, quotes, retried, sentFiles] = await Promise.all([
    listThreadEvents(viewer, conversationId, span),
    findQuotes(conversationId, messages),
    findRetried(messages),
    findSentFiles(conversationId, messages),
  ]);
  const isWithBot = (at: Date) =>
    !handlings.some(({ openedAt, closedAt }) => openedAt <= at && (!closedAt || at < closedAt));
  const context: BubbleContext = { viewer, quotes, retried, sentFiles, isWithBot };
  const said = placeMessages(messages).map(({ message, at }) => toItem(message, at, context));
  return {
    items: [...said, ...items].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || rankOf(a) - rankOf(b)),
    earlier: hasEarlier ? (messages[0]?.id ?? null) : null,
    newestId: messages.at(-1)?.id ?? null,
  };
}

/**
 * What one transaction did bears one time: what the resident wrote comes first, then what the bot made of it, then what
 * happened (an officer took over), then what the office wrote.
 */
function rankOf(item: ThreadItem): number {
  if (item.kind === "message") return item.direction === "in" ? 0 : 3;
  if (item.kind === "trace") return 1;
  return item.kind === "event" && CORRECTED.has(item.event.type) ? 0 : 2;
}

/** From when (the beginning of time, for the first page) until when notes and events belong to this page. */
async function spanOf(messages: MessageRow[], hasEarlier: boolean, before: string | undefined) {
  const following = before
    ? await db().message.findUnique({ where: { id: before }, select: { receivedAt: true } })
    : null;
  return { from: hasEarlier ? messages[0]?.receivedAt : undefined, until: following?.receivedAt };
}

function toItem(row: MessageRow, placedAt: Date, context: BubbleContext): ThreadItem {
  const at = placedAt.toISOString();
  const correction = correctionOf(row);
  if (correction) return { kind: "event", id: row.id, at, event: correction };
  return { kind: "message", at, ...toMessageBubble(row, context) };
}

function correctionOf({ direction, content }: MessageRow) {
  const kind = direction === "in" && (content as { kind?: unknown } | null)?.kind;
  if (typeof kind !== "string" || !CORRECTIONS.has(kind)) return undefined;
  const parsed = inboundContent.safeParse(content).data;
  if (parsed?.kind === "reaction") return { type: "reacted", emoji: parsed.emoji } as const;
  if (parsed?.kind === "edit" || parsed?.kind === "revoke")
    return { type: "corrected", what: parsed.kind } as const;
  return undefined;
}
