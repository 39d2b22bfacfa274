import "server-only";
import type { Transaction } from "../db";
import { addJob } from "./add-job";

/** So long a status may take to say what became of a send whose answer was lost. */
export const STATUS_PATIENCE_SECONDS = 120;

/**
 * An answer did not get through, or nobody knows (`isUnknown`): the resident must not wait unseen. Once,
 * however many there are.
 */
export const callOfficer = (tx: Transaction, conversationId: string, { isUnknown = false } = {}) =>
  addJob(
    tx,
    "take-over-unsent",
    { conversationId },
    {
      key: `take-over-unsent ${conversationId}`,
      ...(isUnknown ? { runAt: new Date(Date.now() + STATUS_PATIENCE_SECONDS * 1_000) } : {}),
    },
  );
