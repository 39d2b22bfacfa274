import { endpoint } from "@/lib/http/endpoint";
import { listTickets } from "@/lib/tickets/list-tickets";
import { listTicketsInput } from "@/lib/tickets/ticket-filters";

export const GET = endpoint(listTicketsInput, listTickets);
