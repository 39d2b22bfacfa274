import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { listSamePerson } from "../residents/list-same-person";
import { changePerson, holdConversationsOf, residentIn } from "./change-person";
import type { NameResidentInput } from "./conversation";

/**
 * The name that the office knows this person by, on all their accounts. From now on what their WhatsApp profile says
 * does not change it.
 */
export async function nameResident(
  viewer: Viewer,
  { conversationId, name }: NameResidentInput,
): Promise<void> {
  authorize(viewer, "conversation.reply");
  await changePerson(async (tx) => {
    const residentId = await residentIn(tx, viewer, conversationId);
    const residentIds = (await listSamePerson(tx, residentId)).map(({ id }) => id);
    await holdConversationsOf(tx, residentIds);
    const { personId } = await tx.resident.findUniqueOrThrow({
      where: { id: residentId },
      select: { personId: true },
    });
    await tx.resident.update({
      where: { id: personId ?? residentId },
      data: { name, nameIsByStaff: true },
      select: { id: true },
    });
    await writeAudit(tx, viewer.id, {
      action: "resident_named",
      subjectKind: "conversation",
      subjectId: conversationId,
    });
  });
}
