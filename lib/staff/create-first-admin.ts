import "server-only";
import { hash } from "@node-rs/argon2";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { lockFirstStart } from "./lock-first-start";
import { type FirstAdmin, firstAdminInput } from "./staff";

/** The first administrator; gives its id. Throws `setup_closed` when there is any member of staff already. */
export async function createFirstAdmin(tx: Transaction, input: FirstAdmin): Promise<string> {
  const { name, email, password } = firstAdminInput.parse(input);
  await lockFirstStart(tx);
  if ((await tx.staff.count()) > 0) throw new AppError("setup_closed");
  const { id } = await tx.staff.create({
    data: { name, email, roles: ["admin"], passwordHash: await hash(password) },
    select: { id: true },
  });
  await tx.auditEntry.create({
    data: { actorId: id, action: "first_admin_created", subjectKind: "staff", subjectId: id },
  });
  return id;
}
