import { z } from "zod";

export const WAITING_PER_PAGE = 50;

export const listWaitingInput = z.object({
  /** The `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
});
export type ListWaitingInput = z.output<typeof listWaitingInput>;

/** A resident who waits for an answer: who, since when (ISO text), with whom; never what they wrote. */
export type WaitingRow = { id: string; name: string; since: string; assignee: string | null };

export type WaitingPage = { at: string; rows: WaitingRow[]; next: string | null };
