import "server-only";
import { sql, type Transaction } from "../db";

/** "Re-engagement message" (Meta, Error codes): WhatsApp holds the window for closed, whatever our own clock says. */
export const WINDOW_CLOSED = 131047;

/** From here on the screens offer a template; the resident's next message opens the window again. */
export async function closeWindow(tx: Transaction, conversationIds: string[]): Promise<void> {
  await sql(
    tx,
    `update "Conversation" set "lastInboundAt" = least("lastInboundAt", now() - interval '24 hours') where id = any($1::uuid[])`,
    [conversationIds],
  );
}
