import "server-only";
import { db } from "../db";

/** A submission that came to nothing, or whose outcome nobody knows, may be tried again at once. */
export async function releaseSubmission(templateId: string): Promise<void> {
  await db().messageTemplate.updateMany({ where: { id: templateId }, data: { submittingSince: null } });
}
