import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import { AppError } from "../errors";
import { fillTemplate, type TemplateMessage } from "../templates/fill-template";
import { findSendableTemplate } from "../templates/find-approved-template";
import type { SendTemplateInput } from "./conversation";
import { findSent, type Sent, writeToResident } from "./write-to-resident";

/**
 * Writes to a resident by a template, whose window may be closed; otherwise as `sendReply`. Throws `invalid_input` when
 * a variable is blank, `template_not_sendable` when WhatsApp does not approve it (any more), `notice_changed` when it
 * would say something else than the officer was shown.
 */
export async function sendTemplate(viewer: Viewer, input: SendTemplateInput): Promise<Sent> {
  authorize(viewer, "conversation.reply");
  const { templateId: _, values: __, message: ___, ...reply } = input;
  const prepared = await transaction(
    async (tx) => (await findSent(tx, input)) ?? { content: await fill(tx, input) },
  );
  return "content" in prepared ? writeToResident(viewer, { ...reply, ...prepared }) : prepared;
}

async function fill(
  tx: Transaction,
  { templateId, values, message }: SendTemplateInput,
): Promise<TemplateMessage> {
  const template = await findSendableTemplate(tx, templateId);
  if (!template) throw new AppError("template_not_sendable");
  const filled = fillTemplate(template, values);
  if (filled.kind === "blank") throw new AppError("invalid_input", filled.variables.map(toIssue));
  if (filled.kind === "too_long")
    throw new AppError("invalid_input", [{ path: filled.part, code: "too_long" }]);
  if (filled.content.preview !== message) throw new AppError("notice_changed");
  return filled.content;
}

const toIssue = (variable: string) => ({ path: `values.${variable}`, code: "required" });
