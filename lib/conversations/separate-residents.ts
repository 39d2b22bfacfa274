import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { AppError } from "../errors";
import { groupResidents } from "../residents/group-residents";
import { listSamePerson } from "../residents/list-same-person";
import { followLines, listMergeLines } from "../residents/merge-lines";
import { changePerson, holdConversationsOf, residentIn } from "./change-person";
import type { SeparateResidentsInput } from "./conversation";

/**
 * Takes a merge back, at once or years later: as nothing was moved, each has what is theirs, also what came meanwhile.
 * Who was merged with either of them since stays with that one. One that was taken back stays so.
 */
export async function separateResidents(
  viewer: Viewer,
  { conversationId, mergeId }: SeparateResidentsInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await changePerson(async (tx) => {
    const residents = await listSamePerson(tx, await residentIn(tx, viewer, conversationId));
    const residentIds = residents.map(({ id }) => id);
    const merge = await tx.residentMerge.findFirst({
      where: {
        id: mergeId,
        OR: [{ residentId: { in: residentIds } }, { intoResidentId: { in: residentIds } }],
      },
    });
    if (!merge) throw new AppError("not_found");
    if (merge.separatedAt) return;
    await holdConversationsOf(tx, residentIds);
    await tx.residentMerge.update({
      where: { id: mergeId },
      data: { separatedAt: new Date(), separatedById: viewer.id },
      select: { id: true },
    });
    const reached = followLines(merge.residentId, await listMergeLines(tx, residentIds));
    const isWithOne = ({ id }: { id: string }) => id === merge.residentId || reached.has(id);
    await groupResidents(tx, residents.filter(isWithOne));
    await groupResidents(
      tx,
      residents.filter((resident) => !isWithOne(resident)),
    );
    await writeAudit(tx, viewer.id, {
      action: "residents_separated",
      subjectKind: "conversation",
      subjectId: conversationId,
      detail: { mergeId, residentIds },
    });
  });
}
