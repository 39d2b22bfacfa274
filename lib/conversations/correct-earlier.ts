import "server-only";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import type { InboundContent } from "../whatsapp/inbound-content";
import { summariseInbound } from "../whatsapp/summarise-inbound";

type Correction = Extract<InboundContent, { kind: "reaction" | "edit" | "revoke" }>;

/** A reaction, an edit or a revocation speaks of an earlier message; the bot does not answer it. */
export const isCorrection = (content: InboundContent): content is Correction =>
  content.kind === "reaction" || content.kind === "edit" || content.kind === "revoke";

/**
 * Writes it on the message that it speaks of, which must be of the same conversation: nobody corrects what others
 * wrote. What was said before an edit stays readable in the edit's own row.
 */
export async function correctEarlier(
  tx: Transaction,
  conversationId: string,
  content: Correction,
): Promise<void> {
  await tx.message.updateMany({
    where: { wamid: content.targetWamid, conversationId },
    data: toChange(content),
  });
}

function toChange(content: Correction) {
  if (content.kind === "reaction") return { reaction: content.emoji };
  if (content.kind === "revoke") return { revokedAt: new Date() };
  return {
    editedAt: new Date(),
    content: toJson(content.content),
    text: summariseInbound(content.content).text ?? null,
  };
}
