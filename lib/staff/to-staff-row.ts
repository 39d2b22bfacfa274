import type { Role } from "../auth/permissions";
import { initialsOf, type StaffRow } from "./staff";

/** What a list of staff reads: the last sign of life is that of the newest session. */
export const staffRowSelect = {
  id: true,
  name: true,
  email: true,
  roles: true,
  disabledAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

type Row = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  disabledAt: Date | null;
  sessions: { lastSeenAt: Date }[];
};

export function toStaffRow({ disabledAt, sessions, ...staff }: Row, viewerId: string): StaffRow {
  return {
    ...staff,
    initials: initialsOf(staff.name),
    isDisabled: disabledAt !== null,
    isYou: staff.id === viewerId,
    lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
  };
}
