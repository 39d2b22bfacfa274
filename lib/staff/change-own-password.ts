import "server-only";
import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db, transaction } from "../db";
import { AppError } from "../errors";
import { endSessions } from "./end-sessions";
import type { ChangePasswordInput } from "./staff";

const MAX_FAILURES = 8;
const FAILURE_MINUTES = 15;

/** Replaces the viewer's password and ends their other sessions. Throws `wrong_password`, `too_many_attempts`. */
export async function changeOwnPassword(viewer: Viewer, input: ChangePasswordInput): Promise<void> {
  authorize(viewer, "own_session.manage");
  await requireCurrent(viewer, input.current);
  const passwordHash = await hash(input.password);
  await transaction(async (tx) => {
    await tx.staff.update({ where: { id: viewer.id }, data: { passwordHash } });
    await endSessions(tx, viewer.id, viewer.sessionId);
    await writeAudit(tx, viewer.id, {
      action: "password_changed",
      subjectKind: "staff",
      subjectId: viewer.id,
    });
  });
}

/** Whoever finds an unlocked desk must not be able to guess on. */
async function requireCurrent(viewer: Viewer, current: string) {
  const key = createHash("sha256").update(`password:${viewer.id}`).digest("base64url");
  const since = new Date(Date.now() - FAILURE_MINUTES * 60_000);
  const failures = await db().signInFailure.count({ where: { key, at: { gt: since } } });
  if (failures >= MAX_FAILURES) throw new AppError("too_many_attempts");
  const { passwordHash } = await db().staff.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { passwordHash: true },
  });
  if (await verify(passwordHash, current)) return;
  await db().signInFailure.create({ data: { key } });
  throw new AppError("wrong_password");
}
