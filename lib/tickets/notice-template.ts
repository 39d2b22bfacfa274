import "server-only";
import type { Transaction } from "../db";
import { findApprovedTemplate } from "../templates/find-approved-template";
import type { NoticeTemplate } from "./notice";
import type { NoticeFacts } from "./notice-text";
import { templatesFor } from "./templates-for";
import type { TicketStatus } from "./ticket";

/** The first approved template that can say this state; null when none can be sent now. */
export async function findNoticeTemplate(
  tx: Transaction,
  status: TicketStatus,
  facts: NoticeFacts,
): Promise<NoticeTemplate | null> {
  for (const { name, ...filling } of templatesFor(status, facts)) {
    const template = await findApprovedTemplate(tx, name);
    if (template) return { ...template, ...filling };
  }
  return null;
}
