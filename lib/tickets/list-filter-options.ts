import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { initialsOf } from "../staff/staff";
import { assignableStaff } from "./assignable";
import { OPEN_STATUSES } from "./ticket";
import type { Person, TicketFilterOptions } from "./ticket-card";

/** What the filters offer: services that have tickets or can get them, and staff who work on tickets or have some. */
export async function listFilterOptions(viewer: Viewer): Promise<TicketFilterOptions> {
  authorize(viewer, "ticket.read");
  const [services, staff] = await Promise.all([
    db().service.findMany({
      where: { OR: [{ withdrawnAt: null }, { tickets: { some: {} } }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().staff.findMany({
      where: {
        OR: [assignableStaff(false), { tickets: { some: { status: { in: OPEN_STATUSES } } } }],
      },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return { services, staff: staff.map(toPerson) };
}

/** Whom a ticket can be given to. */
export async function listAssignable(isClosed: boolean): Promise<Person[]> {
  const staff = await db().staff.findMany({
    where: assignableStaff(isClosed),
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return staff.map(toPerson);
}

const toPerson = (person: { id: string; name: string }): Person => ({
  ...person,
  initials: initialsOf(person.name),
});
