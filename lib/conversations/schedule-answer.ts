import "server-only";
import type { Transaction } from "../db";
import { addJob } from "../jobs/add-job";

/** Asks for the bot's answer to whatever of the conversation is not answered yet. */
export async function scheduleAnswer(tx: Transaction, conversationId: string, runAt?: Date): Promise<void> {
  await addJob(
    tx,
    "answer-contact",
    { conversationId },
    { key: `answer:${conversationId}`, ...(runAt ? { runAt } : {}) },
  );
}
