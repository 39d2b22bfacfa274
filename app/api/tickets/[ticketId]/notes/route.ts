import { endpoint } from "@/lib/http/endpoint";
import { addTicketNote } from "@/lib/tickets/add-ticket-note";
import { addTicketNoteInput } from "@/lib/tickets/ticket";

export const POST = endpoint(addTicketNoteInput, addTicketNote);
