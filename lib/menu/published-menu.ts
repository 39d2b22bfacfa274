import "server-only";
import type { Transaction } from "../db";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";

/**
 * A published menu, read in the caller's transaction: asking for a second connection while the draft is locked could
 * leave every connection waiting for the other.
 */
export async function publishedMenu(tx: Transaction, number: number): Promise<MenuDoc> {
  const row = await tx.menuVersion.findUniqueOrThrow({ where: { number }, select: { doc: true } });
  return menuDoc.parse(row.doc);
}
