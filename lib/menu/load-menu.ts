import "server-only";
import { db, pool, sql, type Transaction } from "../db";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";

const KEPT_VERSIONS = 20;
const versions = new Map<number, MenuDoc>();

/** The number of the menu that residents see now. */
export async function latestMenuVersion(tx?: Transaction): Promise<number> {
  const text = 'select max(number) as number from "MenuVersion"';
  const [latest] = await (tx
    ? sql<Latest>(tx, text)
    : pool()
        .query<Latest>(text)
        .then(({ rows }) => rows));
  if (!latest?.number) throw new Error("no menu is published");
  return latest.number;
}

type Latest = { number: number | null };

/** A published menu. It never changes, so it is kept: the same object each time. */
export async function loadMenu(number: number, tx: Transaction = db()): Promise<MenuDoc> {
  const known = versions.get(number);
  if (known) return known;
  const row = await tx.menuVersion.findUniqueOrThrow({ where: { number }, select: { doc: true } });
  const doc = menuDoc.parse(row.doc);
  if (versions.size >= KEPT_VERSIONS) versions.delete(versions.keys().next().value ?? number);
  versions.set(number, doc);
  return doc;
}

/** For tests, where one process sees several databases. */
export const forgetMenus = () => versions.clear();
