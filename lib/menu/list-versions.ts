import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { MenuVersionRow } from "./menu-draft";

const NEWEST = 100;

/** The published menus, newest first: who, when and why. */
export async function listVersions(viewer: Viewer): Promise<MenuVersionRow[]> {
  authorize(viewer, "menu.read");
  const rows = await db().menuVersion.findMany({
    orderBy: { number: "desc" },
    take: NEWEST,
    select: {
      number: true,
      note: true,
      restoredFrom: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
    },
  });
  return rows.map(({ number, note, restoredFrom, publishedAt, publishedBy }) => ({
    number,
    at: publishedAt.toISOString(),
    by: publishedBy?.name ?? null,
    note,
    restoredFrom,
  }));
}
