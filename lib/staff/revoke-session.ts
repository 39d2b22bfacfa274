import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import type { SessionIdInput } from "./staff";

/** Signs one of the viewer's own browsers out. Somebody else's session is `not_found`. */
export async function revokeSession(viewer: Viewer, { sessionId }: SessionIdInput): Promise<void> {
  authorize(viewer, "own_session.manage");
  await transaction(async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id: sessionId, staffId: viewer.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError("not_found");
    await writeAudit(tx, viewer.id, {
      action: "session_revoked",
      subjectKind: "staff",
      subjectId: viewer.id,
    });
  });
}
