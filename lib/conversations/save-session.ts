import "server-only";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import type { BotEvent } from "../menu/engine/bot-event";
import type { Session } from "../menu/engine/session";

/** Keeps where the bot stands, and what happened on the way there. */
export async function saveSession(
  tx: Transaction,
  conversationId: string,
  session: Session,
  events: BotEvent[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "BotSession" ("conversationId", state, seq, "menuVersion", "updatedAt")
    values (${conversationId}::uuid, ${JSON.stringify(session)}::jsonb, ${session.seq}, ${session.menuV}, now())
    on conflict ("conversationId") do update
    set state = excluded.state, seq = excluded.seq, "menuVersion" = excluded."menuVersion", "updatedAt" = now()`;
  await tx.botEvent.createMany({ data: events.map((event) => toEventRow(conversationId, event)) });
}

function toEventRow(conversationId: string, event: BotEvent) {
  const { kind, ...detail } = event;
  const nodeId = "node" in detail ? detail.node : null;
  const fieldId = "field" in detail ? detail.field : null;
  return { conversationId, kind, nodeId, fieldId, detail: toJson(detail) };
}
