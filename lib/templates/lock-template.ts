import "server-only";
import { sql, type Transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { AppError } from "../errors";
import type { TemplateRefInput } from "./template";

/** After this long without an answer a submission is taken for lost, and another may look what became of it. */
const SUBMISSION_MS = 60_000;

/**
 * Holds a template's row for a change. Throws `not_found`; `conflict` when it is no longer the one that was seen, or is
 * on its way to WhatsApp.
 */
export async function lockTemplate(
  tx: Transaction,
  { templateId, revision }: TemplateRefInput,
): Promise<MessageTemplate> {
  await sql(tx, `select id from "MessageTemplate" where id = $1 for update`, [templateId]);
  const row = await tx.messageTemplate.findUnique({ where: { id: templateId } });
  if (!row || row.status === "deleted") throw new AppError("not_found");
  if (row.revision !== revision || isOnItsWay(row)) throw new AppError("conflict");
  return row;
}

/** An answer of WhatsApp is still awaited. */
export const isOnItsWay = ({ submittingSince }: Pick<MessageTemplate, "submittingSince">) =>
  submittingSince !== null && Date.now() - submittingSince.getTime() < SUBMISSION_MS;
