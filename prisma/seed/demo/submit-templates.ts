import type { Viewer } from "../../../lib/auth/viewer";
import { db } from "../../../lib/db";
import { submitDrafts } from "../../../lib/templates/submit-drafts";

/** An admin gives the office's drafts to review, as in its first week. The simulator approves them a moment later. */
export async function submitTemplates(): Promise<void> {
  const admin = await db().staff.findFirst({
    where: { roles: { has: "admin" }, disabledAt: null },
    select: { id: true, name: true, email: true, roles: true },
  });
  const drafts = await db().messageTemplate.findMany({
    where: { status: "draft" },
    select: { id: true, revision: true },
  });
  if (!admin || drafts.length === 0) return;
  const viewer: Viewer = { ...admin, initials: "", sessionId: "" };
  await submitDrafts(viewer, { templates: drafts.map(({ id, revision }) => ({ templateId: id, revision })) });
}
