import "server-only";
import { db } from "../db";
import type { Tasks } from "../jobs/add-job";
import { logError } from "../log";
import { whatsApp } from "./whatsapp";

/**
 * Job: the blue ticks on the resident's phone, with "sedang mengetik…". Nothing depends on it: a failure is noted, not
 * repeated, and is no job that somebody has to look after.
 */
export async function markMessageRead({ messageId, isTyping = false }: Tasks["mark-read"]): Promise<void> {
  const message = await db().message.findUnique({ where: { id: messageId }, select: { wamid: true } });
  if (!message?.wamid) return;
  await whatsApp()
    .markRead(message.wamid, { typing: isTyping })
    .catch((error: unknown) => logError("mark_read_failed", error, { messageId }));
}
