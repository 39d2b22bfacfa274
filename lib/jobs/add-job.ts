import "server-only";
import type { Transaction } from "../db";

/** Every background job and what it needs. Ids only: the rows say the rest. */
export type Tasks = {
  "receive-delivery": { deliveryId: string };
  "answer-contact": { conversationId: string };
  "send-messages": { conversationId: string };
  "mark-read": { messageId: string };
  "download-document": { documentId: string };
  "bot-tick": { conversationId: string; tick: "reminder" | "expiry" | "erase"; seq: number };
};

export type TaskName = keyof Tasks;

type Options = {
  /** Jobs of one queue run one after the other, in order. */
  queue?: string;
  /** A later job with the same key replaces the earlier one that has not started. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
};

const MAX_ATTEMPTS = 25;

/** Adds a job that runs if and when the transaction commits. */
export async function addJob<Name extends TaskName>(
  tx: Transaction,
  task: Name,
  payload: Tasks[Name],
  { queue, key, runAt, maxAttempts = MAX_ATTEMPTS }: Options = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
      queue_name := ${queue ?? null}, job_key := ${key ?? null},
      run_at := ${runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${maxAttempts}::int)`;
}

/** The queue in which a conversation's messages are answered, one at a time. */
export const answerQueue = (conversationId: string) => `answer:${conversationId}`;

/** The queue in which a conversation's messages go out, in order. */
export const sendQueue = (conversationId: string) => `send:${conversationId}`;
