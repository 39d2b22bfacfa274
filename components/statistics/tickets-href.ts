import type { Route } from "next";
import { filterParams, type TicketFilters } from "@/lib/tickets/ticket-filters";

/** The table of exactly the tickets that a figure counts. */
export function ticketsHref(filters: TicketFilters): Route {
  const params = filterParams(filters);
  params.set("view", "table");
  return `/tickets?${params}` as Route;
}

export const ticketHref = (id: string) => `/tickets/${id}` as Route;
