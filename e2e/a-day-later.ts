import { inDeskDatabase } from "./desk-database";

/** The resident of this ticket wrote more than a day ago: the clock of a test office cannot be turned, its rows can. */
export const aDayLater = (ticketNumber: string): Promise<void> =>
  inDeskDatabase(
    `update "Conversation" c set "lastInboundAt" = now() - interval '25 hours'
     from "Ticket" t where t."conversationId" = c.id and t.number = $1`,
    [ticketNumber],
  );
