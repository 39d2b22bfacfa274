import "server-only";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Prisma } from "../db/generated/client";

/** The conversations that the viewer may see: the inbox is one for the whole office, so that nobody waits unseen. */
export function visibleConversations(viewer: Viewer): Prisma.ConversationWhereInput {
  return can(viewer, "conversation.read") ? {} : { id: { in: [] } };
}
