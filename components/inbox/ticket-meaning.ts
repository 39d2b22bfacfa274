import type { Meaning } from "@/components/ui/chip";
import { PAUSED, READY, type TicketStatus } from "@/lib/tickets/ticket";

/** The colour of a ticket's state: paused grey, ready green, on its way sea. */
export function ticketMeaning(status: TicketStatus): Meaning {
  if (READY.includes(status)) return "ready";
  return PAUSED.includes(status) ? "paused" : "sea";
}
