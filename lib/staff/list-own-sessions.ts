import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { OwnSession } from "./staff";

/** Where the viewer is signed in now: this browser first, then the most recently used. */
export async function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  authorize(viewer, "own_session.manage");
  const sessions = await db().staffSession.findMany({
    where: { staffId: viewer.id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return sessions
    .map(({ createdAt, lastSeenAt, ...session }) => ({
      ...session,
      isThisOne: session.id === viewer.sessionId,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
