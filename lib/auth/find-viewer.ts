import "server-only";
import { db } from "../db";
import { initialsOf } from "../staff/staff";
import type { Viewer } from "./viewer";

const SEEN_EVERY_MINUTES = 5;

/**
 * The viewer behind a session id, or null when the session is unknown, expired or revoked or the account disabled.
 * One statement; a second one every five minutes notes that the session is in use.
 */
export async function findViewer(sessionId: string): Promise<Viewer | null> {
  const session = await db().staffSession.findUnique({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() }, staff: { disabledAt: null } },
    select: { lastSeenAt: true, staff: { select: { id: true, name: true, email: true, roles: true } } },
  });
  if (!session) return null;
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY_MINUTES * 60_000) {
    await db().staffSession.update({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  }
  return { ...session.staff, initials: initialsOf(session.staff.name), sessionId };
}
