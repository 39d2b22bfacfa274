import "server-only";
import { sql, type Transaction } from "../db";
import type { InboundContent } from "../whatsapp/inbound-content";

type Correction = Extract<InboundContent, { kind: "reaction" | "edit" | "revoke" }>;

/** A reaction, an edit or a revocation speaks of an earlier message; the bot does not answer it. */
export const isCorrection = (content: InboundContent): content is Correction =>
  content.kind === "reaction" || content.kind === "edit" || content.kind === "revoke";

/**
 * Brings these messages to what their corrections say, whichever came first: webhooks come in any order, so the newest
 * by WhatsApp's time counts. A correction must be of the same conversation: nobody corrects what others wrote. What was
 * said before an edit stays readable in the edit's own row. To be called once the conversations are held.
 */
export async function correctEarlier(tx: Transaction, wamids: string[]): Promise<void> {
  await sql(
    tx,
    `with said as (
       select "correctsWamid" as wamid, "conversationId", ${newest("content", "reaction")} as reaction,
         ${newest("content->'content'", "edit")} as edit, ${newest("text", "edit")} as text,
         ${newest('"receivedAt"', "edit")} as "editedAt", ${newest('"receivedAt"', "revoke")} as "revokedAt"
       from "Message" where "correctsWamid" = any($1::text[]) and "correctsWamid" is not null
       group by "correctsWamid", "conversationId"
     )
     update "Message" m set
       reaction = case when said.reaction is null then m.reaction else said.reaction->>'emoji' end,
       content = coalesce(said.edit, m.content),
       text = case when said.edit is null then m.text else said.text end,
       "editedAt" = coalesce(said."editedAt", m."editedAt"),
       "revokedAt" = coalesce(m."revokedAt", said."revokedAt")
     from said where m.wamid = said.wamid and m."conversationId" = said."conversationId"`,
    [wamids],
  );
}

const newest = (what: string, kind: Correction["kind"]) =>
  `(array_agg(${what} order by "sentAt" desc, id desc) filter (where content->>'kind' = '${kind}'))[1]`;
