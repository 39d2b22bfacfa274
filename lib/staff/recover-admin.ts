import "server-only";
import { hash } from "@node-rs/argon2";
import { forgetFailures } from "../auth/forget-failures";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { endSessions } from "./end-sessions";
import { makePassword } from "./make-password";
import { email, type NewPassword } from "./staff";

/**
 * For whoever holds the server, when nobody is left to give an administrator a new password: makes one, opens the
 * account, ends its sessions, and says so in the audit log. Null when no administrator has this address.
 */
export async function recoverAdmin(address: string): Promise<NewPassword | null> {
  const parsed = email.safeParse(address);
  if (!parsed.success) return null;
  const password = makePassword();
  const passwordHash = await hash(password);
  return transaction(async (tx) => {
    const where = { email: parsed.data, roles: { has: "admin" as const } };
    const admin = await tx.staff.findFirst({ where, select: { id: true } });
    if (!admin) return null;
    await tx.staff.update({ where: { id: admin.id }, data: { passwordHash, disabledAt: null } });
    await endSessions(tx, admin.id);
    await forgetFailures(tx, parsed.data);
    await tx.auditEntry.create({
      data: { action: "admin_recovered", subjectKind: "staff", subjectId: admin.id },
    });
    await publish(tx, { kind: "settings.changed" });
    return { password };
  });
}
