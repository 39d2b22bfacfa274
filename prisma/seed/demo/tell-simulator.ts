import { z } from "zod";
import { db } from "../../../lib/db";
import { inboundContent } from "../../../lib/whatsapp/inbound-content";
import type { Thread } from "./thread";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const health = z.looseObject({ status: z.string(), webhookUrl: z.string() });

/** "meta" when messages of this office would reach real people; "none" when no simulator answers. */
export async function findSimulator(apiUrl: string): Promise<"simulator" | "meta" | "none"> {
  if (!LOOPBACK.has(new URL(apiUrl).hostname)) return "meta";
  const answer = await fetch(new URL("/_sim/health", apiUrl)).catch(() => null);
  if (!answer?.ok) return "none";
  return health.safeParse(await answer.json()).success ? "simulator" : "none";
}

/** Gives the demo's people their phones, with what they wrote and nobody has answered yet. */
export async function tellSimulator(apiUrl: string, threads: Thread[]): Promise<void> {
  for (const thread of threads) {
    const id = await addResident(apiUrl, thread);
    // The office knows this id already: the webhook that follows changes nothing.
    for (const { wamid, at, text } of await listUnanswered(thread))
      await post(apiUrl, `/_sim/residents/${id}/messages`, {
        type: "text",
        text,
        wamid,
        timestamp: seconds(at),
      });
  }
}

const added = z.object({ id: z.string() });

async function addResident(apiUrl: string, { who, lastInboundAt }: Thread): Promise<string> {
  const name = who.name ?? "Adolof Mirino";
  const answer = await post(apiUrl, "/_sim/residents", {
    id: slugOf(name, who.userId),
    name,
    phone: who.phone,
    phoneHidden: who.isHidden ?? false,
    userId: who.userId,
    username: who.username && `@${who.username}`,
    lastMessageAt: lastInboundAt ? seconds(lastInboundAt) : undefined,
  });
  return added.parse(await answer.json()).id;
}

/** The simulator's own people keep their ids; one whose number was taken gets another. */
const slugOf = (name: string, userId: string) => {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return /9\d\d$/.test(userId) ? `${slug}-${userId.slice(-3)}` : slug;
};

async function listUnanswered({ conversationId, waitingSince }: Thread) {
  if (!waitingSince) return [];
  const rows = await db().message.findMany({
    where: { conversationId, direction: "in", sentAt: { gte: waitingSince } },
    orderBy: { id: "asc" },
    select: { wamid: true, sentAt: true, content: true },
  });
  return rows.flatMap(({ wamid, sentAt, content }) => {
    const parsed = inboundContent.parse(content);
    return parsed.kind === "text" && wamid && sentAt ? [{ wamid, at: sentAt, text: parsed.body }] : [];
  });
}

async function post(apiUrl: string, path: string, body: object): Promise<Response> {
  const answer = await fetch(new URL(path, apiUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the simulator refused ${path}: ${await answer.text()}`);
  return answer;
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
