import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { AppError } from "../errors";
import { fillTemplate, type TemplateMessage } from "../templates/fill-template";
import { findSendableTemplate } from "../templates/find-approved-template";
import { variablesOf } from "../templates/template";
import { visibleTickets } from "../tickets/visible-tickets";
import type { ConversationConflict, SendTemplateInput } from "./conversation";
import type { UnansweredTemplate } from "./conversation-detail";
import { findUnansweredTemplate } from "./find-unanswered-template";
import { TICKET_VARIABLE } from "./template-choices";
import { findSent, type Sent, writeToResident } from "./write-to-resident";

/**
 * Writes to a resident by a template, whose window may be closed; otherwise as `sendReply`. Throws `invalid_input` when
 * a variable is blank or names a ticket that is not this resident's, `template_not_sendable` when WhatsApp does not
 * approve it (any more), `notice_changed` when it would say something else than the officer was shown, `conflict` when
 * another template that the officer did not know of waits for an answer: each is paid.
 */
export async function sendTemplate(viewer: Viewer, input: SendTemplateInput): Promise<Sent> {
  authorize(viewer, "conversation.reply");
  const { templateId: _, values: __, message: ___, unansweredId, ...reply } = input;
  const prepared = await transaction(
    async (tx) => (await findSent(tx, input)) ?? { content: await fill(tx, viewer, input) },
  );
  if (!("content" in prepared)) return prepared;
  return writeToResident(viewer, { ...reply, ...prepared }, async (tx, messageId) => {
    const waiting = await findUnansweredTemplate(tx, input.conversationId, messageId);
    if (waiting && waiting.messageId !== unansweredId) throw new AppError("conflict", unanswered(waiting));
  });
}

const unanswered = ({ by, at }: UnansweredTemplate): ConversationConflict => ({
  reason: "template_unanswered",
  by,
  at,
});

async function fill(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, templateId, values, message }: SendTemplateInput,
): Promise<TemplateMessage> {
  const template = await findSendableTemplate(tx, templateId);
  if (!template) throw new AppError("template_not_sendable");
  const filled = fillTemplate(template, values);
  if (filled.kind === "blank") throw new AppError("invalid_input", filled.variables.map(toIssue));
  if (filled.kind === "too_long")
    throw new AppError("invalid_input", [{ path: filled.part, code: "too_long" }]);
  if (variablesOf(template).includes(TICKET_VARIABLE))
    await assertOwnTicket(tx, viewer, { conversationId, number: values[TICKET_VARIABLE] });
  if (filled.content.preview !== message) throw new AppError("notice_changed");
  return filled.content;
}

/** Nobody is told of another resident's ticket. */
async function assertOwnTicket(
  tx: Transaction,
  viewer: Viewer,
  { conversationId, number }: { conversationId: string; number: string | undefined },
) {
  const resident = { conversations: { some: { id: conversationId } } };
  const ticket = await tx.ticket.findFirst({
    where: { number, resident, ...visibleTickets(viewer) },
    select: { id: true },
  });
  if (!ticket)
    throw new AppError("invalid_input", [{ path: `values.${TICKET_VARIABLE}`, code: "unknown_ticket" }]);
}

const toIssue = (variable: string) => ({ path: `values.${variable}`, code: "required" });
