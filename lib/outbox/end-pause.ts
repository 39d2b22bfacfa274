import "server-only";
import { sql, type Transaction } from "../db";

/** WhatsApp answers again: a pause that had begun when this send was begun is over. Gives whether there was one. */
export async function endPause(tx: Transaction, claimedAt: Date): Promise<boolean> {
  const ended = await sql(tx, 'delete from "SendingPause" where since < $1 returning id', [claimedAt]);
  return ended.length > 0;
}
