import "server-only";
import { db } from "../db";
import { authorize } from "./permissions";
import type { Viewer } from "./viewer";

/** Ends every session of the viewer, this one included. The next request of each is signed out. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  authorize(viewer, "own_session.manage");
  await db().$transaction([
    db().staffSession.updateMany({
      where: { staffId: viewer.id, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
    db().auditEntry.create({
      data: {
        actorId: viewer.id,
        action: "signed_out_everywhere",
        subjectKind: "staff",
        subjectId: viewer.id,
      },
    }),
  ]);
}
