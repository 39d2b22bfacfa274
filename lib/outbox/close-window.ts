import "server-only";
import { sql, type Transaction } from "../db";
import { whatsAppAheadMs } from "./whatsapp-clock";

/** "Re-engagement message" (Meta, Error codes): WhatsApp holds the window for closed, whatever our own clock says. */
export const WINDOW_CLOSED = 131047;

/** What WhatsApp refused, and when it was sent, by the office's clock. */
export type RefusedSend = { conversationId: string; sentAt: Date };

/**
 * From here on the screens offer a template; the resident's next message opens the window again, also one that came
 * between the send and its refusal.
 */
export async function closeWindow(tx: Transaction, sends: RefusedSend[]): Promise<void> {
  await sql(
    tx,
    `update "Conversation" c
     set "lastInboundAt" = least("lastInboundAt", now() + $3 * interval '1 ms' - interval '24 hours')
     from unnest($1::uuid[], $2::timestamptz[]) as refused(id, "sentAt")
     where c.id = refused.id and c."lastInboundAt" <= refused."sentAt" + $3 * interval '1 ms'`,
    [sends.map(({ conversationId }) => conversationId), sends.map(({ sentAt }) => sentAt), whatsAppAheadMs()],
  );
}
