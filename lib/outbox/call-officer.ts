import "server-only";
import type { Transaction } from "../db";
import { addJob } from "../jobs/add-job";

/** An answer of the bot did not get through: the resident must not wait unseen. Once, however many have failed. */
export const callOfficer = (tx: Transaction, conversationId: string) =>
  addJob(tx, "take-over-unsent", { conversationId }, { key: `take-over-unsent ${conversationId}` });
