import "server-only";
import type { Transaction } from "../db";
import { readMetaComponents } from "./meta-components";
import type { FillableTemplate } from "./template";

/**
 * The approved template of a name, Indonesian before any other language, for a notice that nobody composes; null when
 * there is none that may be sent now. In the caller's transaction.
 */
export async function findApprovedTemplate(tx: Transaction, name: string): Promise<FillableTemplate | null> {
  const rows = await tx.messageTemplate.findMany({
    where: { name, ...SENDABLE },
    orderBy: { language: "asc" },
    select: { name: true, language: true, components: true },
  });
  const row = rows.find(({ language }) => language === "id") ?? rows[0];
  const content = row && readMetaComponents(row.components);
  return content ? { name: row.name, language: row.language, ...content } : null;
}

/** The same for one that an officer chose. */
export async function findSendableTemplate(tx: Transaction, id: string): Promise<FillableTemplate | null> {
  const row = await tx.messageTemplate.findFirst({
    where: { id, ...SENDABLE },
    select: { name: true, language: true, components: true },
  });
  const content = row && readMetaComponents(row.components);
  return content ? { name: row.name, language: row.language, ...content } : null;
}

/** A flagged one has had complaints and may still be sent. */
export const SENDABLE = { status: { in: ["approved" as const, "flagged" as const] } };
