import "server-only";
import { db } from "../db";
import { whatsApp } from "./whatsapp";

/** Job: the blue ticks on the resident's phone. Nothing depends on it, so its failure is not repeated. */
export async function markMessageRead({ messageId }: { messageId: string }): Promise<void> {
  const message = await db().message.findUnique({ where: { id: messageId }, select: { wamid: true } });
  if (message?.wamid) await whatsApp().markRead(message.wamid);
}
