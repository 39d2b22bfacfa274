import "server-only";
import { hash } from "@node-rs/argon2";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { endSessions } from "./end-sessions";
import { makePassword } from "./make-password";
import type { NewPassword, StaffIdInput } from "./staff";

/** A new password for somebody else, given back once; the person's sessions end. Throws `own_account`. */
export async function resetPassword(viewer: Viewer, { staffId }: StaffIdInput): Promise<NewPassword> {
  authorize(viewer, "staff.manage");
  if (staffId === viewer.id) throw new AppError("own_account");
  const password = makePassword();
  const passwordHash = await hash(password);
  await transaction(async (tx) => {
    const { count } = await tx.staff.updateMany({ where: { id: staffId }, data: { passwordHash } });
    if (count === 0) throw new AppError("not_found");
    await endSessions(tx, staffId);
    await writeAudit(tx, viewer.id, { action: "password_reset", subjectKind: "staff", subjectId: staffId });
  });
  return { password };
}
