import "server-only";
import type { Transaction } from "../db";
import type { MessageStatus } from "../db/generated/enums";
import { NIL_UUID } from "../db/uuid";
import { readMetaComponents } from "../templates/meta-components";
import type { UnansweredTemplate } from "./conversation-detail";

type Row = {
  messageId: string;
  name: string;
  status: MessageStatus;
  at: Date;
  by: string | null;
  components: unknown;
};

/**
 * The template that went to a resident last, if nothing has come in since: one more would be paid again. One that
 * failed does not count, it reached nobody. `exceptId`: the one that is being sent now. One statement.
 */
export async function findUnansweredTemplate(
  tx: Transaction,
  conversationId: string,
  exceptId = NIL_UUID,
): Promise<UnansweredTemplate | null> {
  const [sent] = await tx.$queryRaw<Row[]>`
    select m.id as "messageId", m.content->>'name' as name, m.status, m."receivedAt" as at, s.name as by, t.components
    from "Message" m
    left join "Staff" s on s.id = m."staffId"
    left join "MessageTemplate" t on t.name = m.content->>'name' and t.language = m.content->>'language'
    where m."conversationId" = ${conversationId}::uuid and m.direction = 'out' and m.status <> 'failed'
      and m.content->>'type' = 'template' and m.id <> ${exceptId}::uuid
      and m.id > coalesce((
        select id from "Message" where "conversationId" = ${conversationId}::uuid and direction = 'in'
        order by id desc limit 1), ${NIL_UUID}::uuid)
    order by m.id desc limit 1`;
  if (!sent) return null;
  const { at, components, ...row } = sent;
  const header = (components ? readMetaComponents(components)?.header : "") ?? "";
  return { ...row, header, at: at.toISOString() };
}
