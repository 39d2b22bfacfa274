import "server-only";
import type { Transaction } from "../db";
import type { HandOverReason } from "../db/generated/enums";

/** Puts the conversation into the officers' queue, with the time that the resident has waited since `askedAt`. */
export async function handOver(
  tx: Transaction,
  conversationId: string,
  reason: HandOverReason,
  askedAt: Date,
) {
  await tx.$executeRaw`
    update "Conversation" set
      state = (case when "assigneeId" is null then 'waiting' else 'handled' end)::"ConversationState",
      "waitingSince" = coalesce("waitingSince", ${askedAt})
    where id = ${conversationId}::uuid`;
  await tx.$executeRaw`
    insert into "Handling" (id, "conversationId", reason, "openedAt")
    select gen_random_uuid(), ${conversationId}::uuid, ${reason}::"HandOverReason", now()
    where not exists (select 1 from "Handling" where "conversationId" = ${conversationId}::uuid and "closedAt" is null)`;
}
