import "server-only";
import { db } from "../db";
import { outboundText } from "../outbox/outbound-text";
import { inboundContent } from "../whatsapp/inbound-content";
import { outboundContent } from "../whatsapp/outbound-content";
import { summariseInbound } from "../whatsapp/summarise-inbound";
import { retryName } from "./retry-message";
import { DOCUMENT_SELECTION, type MessageRow } from "./select-messages";
import type { Quote } from "./thread";
import { withoutMarks } from "./without-marks";

const QUOTED_CHARACTERS = 160;

/** What the page's replies quote, by WhatsApp's id; only of the same conversation. */
export async function findQuotes(
  conversationId: string,
  messages: MessageRow[],
): Promise<Map<string, Quote>> {
  const wamids = messages.flatMap(({ replyToWamid }) => replyToWamid ?? []);
  if (wamids.length === 0) return new Map();
  const quoted = await db().message.findMany({
    where: { wamid: { in: wamids }, conversationId },
    select: { wamid: true, author: true, direction: true, content: true },
  });
  return new Map(
    quoted.map(({ wamid, author, direction, content }) => [
      wamid ?? "",
      { author, ...wordsOf(direction, content) },
    ]),
  );
}

function wordsOf(direction: "in" | "out", content: unknown): Pick<Quote, "kind" | "text"> {
  if (direction === "in") {
    const parsed = inboundContent.safeParse(content).data;
    const { kind, text } = parsed ? summariseInbound(parsed) : { kind: "unknown", text: undefined };
    return { kind, text: quoted(text) };
  }
  const parsed = outboundContent.safeParse(content).data;
  return parsed ? { kind: parsed.type, text: quoted(outboundText(parsed)) } : { kind: "unknown", text: null };
}

const quoted = (text: string | null | undefined) =>
  text ? withoutMarks(text).slice(0, QUOTED_CHARACTERS) : null;

/** Which of the page's messages have been sent anew. */
export async function findRetried(messages: MessageRow[]): Promise<Set<string>> {
  const tried = messages.filter(({ status }) => status === "failed" || status === "unconfirmed");
  if (tried.length === 0) return new Set();
  const names = new Map(tried.map(({ id }) => [retryName(id), id]));
  const retries = await db().message.findMany({
    where: { clientMessageId: { in: [...names.keys()] } },
    select: { clientMessageId: true },
  });
  return new Set(retries.flatMap(({ clientMessageId }) => names.get(clientMessageId ?? "") ?? []));
}

/** The files of the page's messages that have none of their own: a retry sends the first try's file again. */
export async function findSentFiles(
  conversationId: string,
  messages: MessageRow[],
): Promise<Map<string, MessageRow["documents"][number]>> {
  const mediaIds = messages.flatMap((row) => (row.documents.length > 0 ? [] : (mediaIdOf(row) ?? [])));
  if (mediaIds.length === 0) return new Map();
  const files = await db().document.findMany({
    where: { conversationId, metaMediaId: { in: mediaIds } },
    select: { metaMediaId: true, ...DOCUMENT_SELECTION },
  });
  return new Map(files.map(({ metaMediaId, ...file }) => [metaMediaId ?? "", file]));
}

/** WhatsApp's name of the file that an outgoing message carries. */
export function mediaIdOf({ direction, content }: MessageRow): string | undefined {
  const mediaId = direction === "out" && (content as { mediaId?: unknown } | null)?.mediaId;
  return typeof mediaId === "string" ? mediaId : undefined;
}
