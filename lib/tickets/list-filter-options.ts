import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { initialsOf } from "../staff/staff";
import type { TicketFilterOptions } from "./ticket-card";

/** What the filters and the choice of a handler offer: services that have tickets or can get them, and staff. */
export async function listFilterOptions(viewer: Viewer): Promise<TicketFilterOptions> {
  authorize(viewer, "ticket.read");
  const [services, staff] = await Promise.all([
    db().service.findMany({
      where: { OR: [{ withdrawnAt: null }, { tickets: { some: {} } }] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().staff.findMany({
      where: { disabledAt: null, roles: { hasSome: ["officer", "head", "admin"] } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return { services, staff: staff.map((person) => ({ ...person, initials: initialsOf(person.name) })) };
}
