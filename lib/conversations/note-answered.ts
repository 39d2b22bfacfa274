import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";

/**
 * The resident no longer waits, unless something came in that the officer had not seen: then the waiting counts from
 * there. What was seen needs no answer of the bot.
 */
export async function noteAnswered(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, seenMessageId = null }: { conversationId: string; seenMessageId?: string | null },
) {
  await tx.$executeRaw`
    update "Message" set "answeredAt" = now()
    where "conversationId" = ${conversationId}::uuid and direction = 'in' and "answeredAt" is null
      and (${seenMessageId}::uuid is null or id <= ${seenMessageId}::uuid)`;
  await tx.$executeRaw`
    update "Conversation" c set
      "waitingSince" = unseen.since,
      state = (case when unseen.since is null then 'waiting_resident' else 'handled' end)::"ConversationState",
      "assigneeId" = coalesce(c."assigneeId", ${viewer.id}::uuid),
      "unreadCount" = unseen.count, "botMisses" = 0, urgent = false
    from (
      select min(coalesce("sentAt", "receivedAt")) as since, count(*)::int as count from "Message"
      where "conversationId" = ${conversationId}::uuid and direction = 'in' and id > ${seenMessageId}::uuid
        and content->>'kind' not in ('reaction', 'edit', 'revoke')
    ) unseen
    where c.id = ${conversationId}::uuid`;
}
