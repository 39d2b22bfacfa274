import "server-only";
import type { Transaction } from "../db";
import { AppError } from "../errors";
import { nameFreeAt } from "./template-status";

type Name = { name: string; language: string };

/**
 * Makes sure that a template may be called so. Throws `template_name_taken`, or `template_name_reserved` with `until` for
 * the name of one that was deleted in the last 30 days. The row of an older deleted one makes room.
 */
export async function claimName(tx: Transaction, { name, language }: Name): Promise<void> {
  const namesakes = await tx.messageTemplate.findMany({ where: { name } });
  if (namesakes.some((it) => it.language === language && it.status !== "deleted")) {
    throw new AppError("template_name_taken", { name });
  }
  const until = namesakes
    .filter(({ status }) => status === "deleted")
    .map(({ statusChangedAt }) => nameFreeAt(statusChangedAt))
    .find((at) => at > new Date());
  if (until) throw new AppError("template_name_reserved", { name, until: until.toISOString() });
  await tx.messageTemplate.deleteMany({ where: { name, language, status: "deleted" } });
}
