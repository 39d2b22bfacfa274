import "server-only";
import type { Transaction } from "../db";
import { readMetaComponents } from "../templates/meta-components";
import type { UnansweredTemplate } from "./conversation-detail";

/**
 * The template that went to a resident last, if nothing has come in since: one more would be paid again. One that
 * failed does not count, it reached nobody. `exceptId`: the one that is being sent now.
 */
export async function findUnansweredTemplate(
  tx: Transaction,
  conversationId: string,
  exceptId?: string,
): Promise<UnansweredTemplate | null> {
  const heard = await tx.message.findFirst({
    where: { conversationId, direction: "in" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  const sent = await tx.message.findFirst({
    where: {
      conversationId,
      direction: "out",
      status: { not: "failed" },
      content: { path: ["type"], equals: "template" },
      id: { ...(heard && { gt: heard.id }), ...(exceptId && { not: exceptId }) },
    },
    orderBy: { id: "desc" },
    select: { id: true, content: true, status: true, receivedAt: true, staff: { select: { name: true } } },
  });
  if (!sent?.status) return null;
  const { name, language } = sent.content as { name: string; language: string };
  return {
    messageId: sent.id,
    name,
    header: await findHeader(tx, name, language),
    by: sent.staff?.name ?? null,
    at: sent.receivedAt.toISOString(),
    status: sent.status,
  };
}

async function findHeader(tx: Transaction, name: string, language: string): Promise<string> {
  const template = await tx.messageTemplate.findFirst({
    where: { name, language },
    select: { components: true },
  });
  return (template && readMetaComponents(template.components)?.header) ?? "";
}
