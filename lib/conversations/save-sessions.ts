import "server-only";
import { sql, type Transaction } from "../db";
import { uuidv7 } from "../db/uuid";
import type { BotEvent } from "../menu/engine/bot-event";
import type { Session } from "../menu/engine/session";

type Step = { conversation: { id: string }; session: Session; events: BotEvent[] };

/** Keeps where the bot stands in each conversation, and what happened on the way there. */
export async function saveSessions(tx: Transaction, steps: Step[]): Promise<void> {
  const events = steps.flatMap(({ conversation, events }) =>
    events.map((event) => toEventRow(conversation.id, event)),
  );
  await sql(
    tx,
    `with stand as (
       insert into "BotSession" ("conversationId", state, seq, "menuVersion", "updatedAt")
       select id, state::jsonb, seq, "menuVersion", now()
       from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as step(id, state, seq, "menuVersion")
       on conflict ("conversationId") do update
       set state = excluded.state, seq = excluded.seq, "menuVersion" = excluded."menuVersion", "updatedAt" = now()
     )
     insert into "BotEvent" (id, "conversationId", kind, "nodeId", "fieldId", detail)
     select id, "conversationId", kind, "nodeId", "fieldId", detail::jsonb
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[])
       as event(id, "conversationId", kind, "nodeId", "fieldId", detail)`,
    [
      steps.map(({ conversation }) => conversation.id),
      steps.map(({ session }) => JSON.stringify(session)),
      steps.map(({ session }) => session.seq),
      steps.map(({ session }) => session.menuV),
      events.map(() => uuidv7()),
      events.map(({ conversationId }) => conversationId),
      events.map(({ kind }) => kind),
      events.map(({ nodeId }) => nodeId),
      events.map(({ fieldId }) => fieldId),
      events.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}

function toEventRow(conversationId: string, event: BotEvent) {
  const { kind, ...detail } = event;
  const nodeId = "node" in detail ? detail.node : null;
  const fieldId = "field" in detail ? detail.field : null;
  return { conversationId, kind, nodeId, fieldId, detail };
}
