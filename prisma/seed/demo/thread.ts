import type { Transaction } from "../../../lib/db";
import type { ConversationState } from "../../../lib/db/generated/enums";
import { toJson } from "../../../lib/db/to-json";
import { newSession, type Session } from "../../../lib/menu/engine/session";
import type { MessagePreview } from "../../../lib/outbox/preview";
import type { OutboundContent } from "../../../lib/whatsapp/outbound-content";
import type { DemoResident } from "./cast";
import type { Stage } from "./stage";

/** A conversation in the making; written to its row when the last scene is over. */
export type Thread = {
  who: DemoResident;
  residentId: string;
  conversationId: string;
  session: Session;
  state: ConversationState;
  assigneeId: string | null;
  waitingSince: Date | null;
  unread: number;
  urgent: boolean;
  lastInboundAt: Date | null;
  lastMessageAt: Date;
  preview: MessagePreview | null;
  lastIn: { wamid: string } | null;
  lastOut: { wamid: string; content: OutboundContent } | null;
  /** What is quoted or tapped: everything with choices, newest last. */
  offers: { wamid: string; content: OutboundContent }[];
  handlingId: string | null;
  ticketId: string | null;
};

type Beginning = { menuVersion: number; since: Date };

/** The resident, the account and an empty conversation. */
export async function openThread(
  tx: Transaction,
  who: DemoResident,
  { menuVersion, since }: Beginning,
): Promise<Thread> {
  const { id, residentId } = await tx.conversation.create({
    data: {
      username: who.username ?? null,
      createdAt: since,
      resident: { create: { name: who.name, createdAt: since } },
    },
    select: { id: true, residentId: true },
  });
  const owner = { residentId, conversationId: id, lastSeenAt: since };
  await tx.identity.create({ data: { kind: "user_id", value: who.userId, ...owner } });
  if (who.phone && !who.isHidden)
    await tx.identity.create({ data: { kind: "phone", value: who.phone, ...owner } });
  return {
    who,
    residentId,
    conversationId: id,
    session: newSession(menuVersion),
    state: "bot",
    assigneeId: null,
    waitingSince: null,
    unread: 0,
    urgent: false,
    lastInboundAt: null,
    lastMessageAt: since,
    preview: null,
    lastIn: null,
    lastOut: null,
    offers: [],
    handlingId: null,
    ticketId: null,
  };
}

/** The conversation's row and the bot's memory, as they stand now. */
export async function saveThread({ tx }: Stage, thread: Thread): Promise<void> {
  const { conversationId, session } = thread;
  await tx.conversation.updateMany({
    where: { id: conversationId },
    data: {
      state: thread.state,
      assigneeId: thread.assigneeId,
      waitingSince: thread.waitingSince,
      lastInboundAt: thread.lastInboundAt,
      lastMessageAt: thread.lastMessageAt,
      ...(thread.preview ? { lastMessagePreview: thread.preview } : {}),
      unreadCount: thread.unread,
      botMisses: session.misses,
      urgent: thread.urgent,
    },
  });
  await tx.botSession.create({
    data: {
      conversationId,
      state: toJson(session),
      seq: session.seq,
      menuVersion: session.menuV,
      updatedAt: thread.lastMessageAt,
    },
    select: { conversationId: true },
  });
}
