import "server-only";
import { hash } from "@node-rs/argon2";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { makePassword } from "./make-password";
import type { CreateStaffInput, NewPassword, StaffRow } from "./staff";
import { staffRowSelect, toStaffRow } from "./to-staff-row";

/** A new account. Gives the password back once: it is the only time that anybody sees it. Throws `email_taken`. */
export async function createStaff(
  viewer: Viewer,
  { password = makePassword(), ...input }: CreateStaffInput,
): Promise<StaffRow & NewPassword> {
  authorize(viewer, "staff.manage");
  const passwordHash = await hash(password);
  return transaction(async (tx) => {
    const { count } = await tx.staff.createMany({ data: { ...input, passwordHash }, skipDuplicates: true });
    if (count === 0) throw new AppError("email_taken");
    const staff = await tx.staff.findUniqueOrThrow({ where: { email: input.email }, select: staffRowSelect });
    await writeAudit(tx, viewer.id, {
      action: "staff_created",
      subjectKind: "staff",
      subjectId: staff.id,
      detail: { roles: input.roles },
    });
    await publish(tx, { kind: "settings.changed" });
    return { ...toStaffRow(staff, viewer.id), password };
  });
}
