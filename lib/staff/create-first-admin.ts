import "server-only";
import { hash } from "@node-rs/argon2";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { type FirstAdmin, firstAdminInput } from "./staff";

/** Shared with the first start (prisma/seed/first-start.ts): nobody else may count the staff meanwhile. */
const FIRST_START_LOCK = 7470;

/** The first administrator; gives its id. Throws `setup_closed` when there is any member of staff already. */
export async function createFirstAdmin(tx: Transaction, input: FirstAdmin): Promise<string> {
  const { name, email, password } = firstAdminInput.parse(input);
  await tx.$queryRaw`select pg_advisory_xact_lock(${FIRST_START_LOCK}) is null`;
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
