import { z } from "zod";
import { id, optionalFlag, optionalId, time } from "./loose";
import { readContent } from "./read-content";
import { readSender } from "./read-sender";
import type { InboundMessage, Sender } from "./webhook-update";

const frame = z.looseObject({
  id,
  timestamp: time,
  context: z
    .looseObject({ id: optionalId, forwarded: optionalFlag, frequently_forwarded: optionalFlag })
    .optional()
    .catch(undefined),
});

/** One element of `messages`, or why it cannot be read. */
export function readMessage(raw: unknown, contacts: Sender[]): InboundMessage | { reason: string } {
  const parsed = frame.safeParse(raw);
  if (!parsed.success) return { reason: z.prettifyError(parsed.error) };
  const sender = readSender(raw, contacts);
  if (!sender) return { reason: "no sender" };
  const { id: wamid, timestamp, context } = parsed.data;
  return {
    wamid,
    sentAt: timestamp,
    sender,
    replyTo: context?.id === undefined ? undefined : { wamid: context.id },
    forwarded: readForwarded(context ?? {}),
    content: readContent(raw),
  };
}

function readForwarded(context: { forwarded?: boolean; frequently_forwarded?: boolean }) {
  if (context.frequently_forwarded) return "often";
  return context.forwarded ? "once" : undefined;
}
