import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { groupResidents } from "../residents/group-residents";
import { type Known, listSamePerson } from "../residents/list-same-person";
import { changePerson, holdConversationsOf, residentIn } from "./change-person";
import type { ConversationConflict, MergeResidentsInput } from "./conversation";

/**
 * An officer found the residents of two conversations to be one person: their tickets and history are shown together.
 * The threads stay apart, each answered on its own account, and the bot tells each account of its own tickets only.
 * Sent twice under one `mergeId` it is one merge. Throws `conflict` when they are one already.
 */
export async function mergeResidents(viewer: Viewer, input: MergeResidentsInput): Promise<void> {
  authorize(viewer, "conversation.reply");
  const { mergeId, conversationId, intoConversationId } = input;
  await changePerson(async (tx) => {
    const residentId = await residentIn(tx, viewer, conversationId);
    const intoResidentId = await residentIn(tx, viewer, intoConversationId);
    const earlier = await tx.residentMerge.findUnique({ where: { id: mergeId } });
    if (earlier?.residentId === residentId && earlier.intoResidentId === intoResidentId) return;
    const one = await listSamePerson(tx, residentId);
    const other = await listSamePerson(tx, intoResidentId);
    if (earlier || one.some(({ id }) => id === intoResidentId)) throw await alreadyOne(tx, one);
    const residents = [...one, ...other];
    const residentIds = residents.map(({ id }) => id);
    await holdConversationsOf(tx, residentIds);
    await tx.residentMerge.create({
      data: { id: mergeId, residentId, intoResidentId, mergedById: viewer.id },
    });
    await groupResidents(tx, residents);
    await writeAudit(tx, viewer.id, {
      action: "residents_merged",
      subjectKind: "conversation",
      subjectId: conversationId,
      detail: { mergeId, intoConversationId, residentIds },
    });
  });
}

async function alreadyOne(tx: Transaction, residents: Known[]): Promise<AppError> {
  const ids = residents.map(({ id }) => id);
  const last = await tx.residentMerge.findFirst({
    where: { separatedAt: null, residentId: { in: ids }, intoResidentId: { in: ids } },
    orderBy: { mergedAt: "desc" },
    select: { mergedBy: { select: { name: true } } },
  });
  const conflict: ConversationConflict = { reason: "already_one", by: last?.mergedBy.name ?? null };
  return new AppError("conflict", conflict);
}
