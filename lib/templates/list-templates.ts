import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { TemplateRow } from "./template-row";
import { RESERVED_DAYS } from "./template-status";
import { toTemplateRow } from "./to-template-row";

const DAY_MS = 86_400_000;

/** Every template by name; at the end the deleted ones, as long as their name is taken. */
export async function listTemplates(viewer: Viewer): Promise<TemplateRow[]> {
  authorize(viewer, "template.read");
  const now = new Date();
  const since = new Date(now.getTime() - RESERVED_DAYS * DAY_MS);
  const rows = await db().messageTemplate.findMany({
    where: { OR: [{ status: { not: "deleted" } }, { statusChangedAt: { gt: since } }] },
    orderBy: [{ name: "asc" }, { language: "asc" }],
  });
  const isGone = ({ status }: { status: string }) => status === "deleted";
  return rows.toSorted((a, b) => Number(isGone(a)) - Number(isGone(b))).map((row) => toTemplateRow(row, now));
}
