import "server-only";
import { sql, type Transaction } from "../db";

/** Every background job and what it needs. Ids only: the rows say the rest. */
export type Tasks = {
  "receive-deliveries": Record<string, never>;
  "answer-contact": { conversationId: string };
  "send-messages": { conversationIds: string[] };
  "send-waiting": Record<string, never>;
  "take-over-unsent": { conversationId: string };
  "mark-read": { messageId: string; isTyping?: boolean };
  "download-document": { documentId: string };
  "bot-tick": { conversationId: string; tick: "reminder" | "expiry" | "erase"; seq: number };
};

export type TaskName = keyof Tasks;

/** Webhooks are read by one job at a time: each takes all that came during the one before. */
export const RECEIVE_QUEUE = "receive";

/** One job waits for a file, whoever asks for it. */
export const downloadKey = (documentId: string) => `download:${documentId}`;

type Options = {
  /** Jobs of one queue run one after the other. */
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
  await sql(
    tx,
    `select 1 from graphile_worker.add_job($1::text, $2::json, queue_name := $6::text, job_key := $3::text,
      run_at := $4::timestamptz, max_attempts := $5::int)`,
    [task, JSON.stringify(payload), key ?? null, runAt ?? null, maxAttempts, queue ?? null],
  );
}
