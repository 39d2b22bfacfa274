import { z } from "zod";

/** What changed. Ids only: who may see the row is asked when it is read. Of the clock the difference itself, which is nobody's. */
export const liveEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("conversation.changed"), conversationId: z.uuid() }),
  z.object({ kind: z.literal("ticket.changed"), ticketId: z.uuid(), isClosed: z.boolean().optional() }),
  z.object({ kind: z.literal("menu.changed") }),
  z.object({ kind: z.literal("settings.changed") }),
  z.object({ kind: z.literal("health.changed") }),
  z.object({ kind: z.literal("template.changed") }),
  z.object({ kind: z.literal("sending.changed") }),
  z.object({ kind: z.literal("clock.changed"), aheadMs: z.int() }),
]);

export type LiveEvent = z.output<typeof liveEvent>;
export const LIVE_CHANNEL = "loket_live";
