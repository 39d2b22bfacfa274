import type { Meaning } from "@/components/ui/chip";
import type { TicketStatus } from "@/lib/tickets/ticket";

const MEANING = {
  received: "sea",
  checking: "sea",
  needs_documents: "paused",
  processing: "sea",
  awaiting_signature: "sea",
  ready: "ready",
  completed: "ready",
  rejected: "plain",
  cancelled: "plain",
  verified: "sea",
  in_progress: "sea",
  awaiting_reporter: "paused",
  answered: "ready",
} as const satisfies Record<TicketStatus, Meaning>;

/** The colour of a ticket's state: paused grey, ready green, on its way sea. */
export const ticketMeaning = (status: TicketStatus): Meaning => MEANING[status];
