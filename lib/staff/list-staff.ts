import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { StaffRow } from "./staff";
import { staffRowSelect, toStaffRow } from "./to-staff-row";

/** Everybody with an account: active ones by name, disabled ones last. */
export async function listStaff(viewer: Viewer): Promise<StaffRow[]> {
  authorize(viewer, "staff.manage");
  const staff = await db().staff.findMany({
    select: staffRowSelect,
    orderBy: [{ disabledAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
  return staff.map((row) => toStaffRow(row, viewer.id));
}
