import "server-only";
import type { Viewer } from "../auth/viewer";
import type { OfficeCalendar } from "../calendar/working-time";
import type { Prisma } from "../db/generated/client";
import { filterTicketsSql } from "../tickets/filter-tickets-sql";
import type { TicketFilters } from "../tickets/ticket-filters";
import type { Period } from "./periods";
import type { Compared } from "./statistics";

/** Who asks, when and about which days: what every count of the page shares. */
export type Question = {
  viewer: Viewer;
  calendar: OfficeCalendar;
  now: Date;
  today: string;
  periods: Compared<Period>;
};

/** The condition of the ticket table itself, so that a number and the rows it opens cannot differ. */
export const ticketsWhere = ({ viewer, calendar, now }: Question, filters: TicketFilters): Prisma.Sql =>
  filterTicketsSql(viewer, filters, { calendar, now });

export const periodFilters = ({ from, to }: Period, by: "received" | "ready"): TicketFilters => ({
  from,
  to,
  by,
});
