import "server-only";
import { sql, type Transaction } from "../db";

/** "Re-engagement message" (Meta, Error codes): WhatsApp holds the window for closed, whatever our own clock says. */
export const WINDOW_CLOSED = 131047;

/** What WhatsApp refused, and when it was sent. */
export type RefusedSend = { conversationId: string; sentAt: Date };

/**
 * From here on the screens offer a template; the resident's next message opens the window again, also one that came
 * between the send and its refusal.
 */
export async function closeWindow(tx: Transaction, sends: RefusedSend[]): Promise<void> {
  await sql(
    tx,
    `update "Conversation" c set "lastInboundAt" = least("lastInboundAt", now() - interval '24 hours')
     from unnest($1::uuid[], $2::timestamptz[]) as refused(id, "sentAt")
     where c.id = refused.id and c."lastInboundAt" <= refused."sentAt"`,
    [sends.map(({ conversationId }) => conversationId), sends.map(({ sentAt }) => sentAt)],
  );
}
