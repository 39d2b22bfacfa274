import "server-only";
import { db } from "../db";
import type { Tasks } from "../jobs/add-job";
import { whatsApp } from "./whatsapp";

/** Job: the blue ticks on the resident's phone, with "sedang mengetik…". Nothing depends on it, so it is not repeated. */
export async function markMessageRead({ messageId, isTyping = false }: Tasks["mark-read"]): Promise<void> {
  const message = await db().message.findUnique({ where: { id: messageId }, select: { wamid: true } });
  if (message?.wamid) await whatsApp().markRead(message.wamid, { typing: isTyping });
}
