import "server-only";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";

type AuditWords = {
  /** Past tense, e.g. `staff_disabled`; its text is `settings.audit.actions.<action>`. */
  action: string;
  subjectKind: "staff" | "office" | "holiday" | "delivery" | "template" | "sending" | "conversation";
  subjectId?: string;
  /** Ids, codes, counts and settings; never what a resident wrote. */
  detail?: object;
};

/** Notes who did what, in the transaction that does it. */
export async function writeAudit(tx: Transaction, actorId: string, words: AuditWords): Promise<void> {
  const { detail, ...rest } = words;
  await tx.auditEntry.create({ data: { actorId, ...rest, ...(detail ? { detail: toJson(detail) } : {}) } });
}
