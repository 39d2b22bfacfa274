import { z } from "zod";

const PREVIEW_CHARACTERS = 120;

/** What the list shows of the last message, kept on the conversation so that a list needs no messages. */
export const messagePreview = z.object({
  direction: z.enum(["in", "out"]),
  author: z.enum(["resident", "bot", "staff", "system"]),
  /** Kind of InboundContent or type of OutboundContent. */
  kind: z.string(),
  text: z.string().nullable(),
});
export type MessagePreview = z.output<typeof messagePreview>;

export function previewOf(
  direction: MessagePreview["direction"],
  author: MessagePreview["author"],
  kind: string,
  text: string | null | undefined,
): MessagePreview {
  const line = text?.replace(/\s+/g, " ").trim() ?? "";
  return { direction, author, kind, text: line ? [...line].slice(0, PREVIEW_CHARACTERS).join("") : null };
}
