import "server-only";
import { db } from "../db";
import type { OutboundAddress } from "../whatsapp/to-cloud-api";

/** Where a conversation is answered: on the account that it came from, never on another of the same person. */
export async function findReplyAddress(conversationId: string): Promise<OutboundAddress> {
  const identities = await db().identity.findMany({
    where: { conversationId, replacedAt: null },
    orderBy: { lastSeenAt: "desc" },
    select: { kind: true, value: true },
  });
  const phone = identities.find(({ kind }) => kind === "phone")?.value;
  const userId = identities.find(({ kind }) => kind === "user_id")?.value;
  return phone ? { phone } : { ...(userId ? { userId } : {}) };
}
