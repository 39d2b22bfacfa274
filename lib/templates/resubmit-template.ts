import "server-only";
import { writeAudit } from "../audit/write-audit";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { whatsApp } from "../outbox/whatsapp";
import { checkTemplate } from "./check-template";
import { findAtMeta, saysTheSame } from "./find-at-meta";
import { lockTemplate } from "./lock-template";
import { type MetaComponent, toMetaComponents } from "./meta-components";
import { releaseSubmission } from "./release-submission";
import type { EditTemplateInput } from "./template";
import { templateFailure } from "./template-failure";
import type { TemplateRow } from "./template-row";
import { isEditable, mayChangeCategory, nextEditAt } from "./template-status";
import { toTemplateRow } from "./to-template-row";

type Change = { components: MetaComponent[]; category: string | undefined };

/**
 * Gives changed words of a template that Meta knows to its review. Meta's rules: approved, rejected and paused ones
 * only; an approved one once in 24 hours and ten times in 30 days, its category stays. Throws `template_not_editable`,
 * `template_edit_too_soon` with `at`, `template_incomplete`, `template_refused`, `template_unconfirmed`,
 * `whatsapp_unreachable`, `conflict`.
 */
export async function resubmitTemplate(viewer: Viewer, input: EditTemplateInput): Promise<TemplateRow> {
  const { before, change } = await claimChange(input);
  try {
    await giveChange(before, change);
    return await keepChange(viewer, before, change);
  } catch (error) {
    await releaseSubmission(before.id);
    throw error;
  }
}

function claimChange(input: EditTemplateInput): Promise<{ before: MessageTemplate; change: Change }> {
  return transaction(async (tx) => {
    const row = await lockTemplate(tx, input);
    if (!row.metaId || !isEditable(row.status)) throw new AppError("template_not_editable");
    const at = nextEditAt(row.status, row.editedAt, new Date());
    if (at) throw new AppError("template_edit_too_soon", { at: at.toISOString() });
    const { templateId: _, revision: __, category, ...content } = input;
    const problems = checkTemplate({ ...content, name: row.name });
    if (problems.length > 0) throw new AppError("template_incomplete", problems);
    const before = await tx.messageTemplate.update({
      where: { id: row.id },
      data: { submittingSince: new Date() },
    });
    const mayMove = mayChangeCategory(row.status) && category !== row.category;
    return {
      before,
      change: { components: toMetaComponents(content), category: mayMove ? category : undefined },
    };
  });
}

async function giveChange(before: MessageTemplate, { components, category }: Change): Promise<void> {
  const outcome = await whatsApp().editTemplate({
    metaId: before.metaId ?? "",
    components,
    ...(category ? { category } : {}),
  });
  if (outcome.kind === "done") return;
  const found = outcome.kind === "unconfirmed" ? await findAtMeta(before).catch(() => null) : null;
  if (found && saysTheSame(found.components, components)) return;
  throw templateFailure(outcome);
}

function keepChange(viewer: Viewer, before: MessageTemplate, change: Change): Promise<TemplateRow> {
  const now = new Date();
  const { id, name, language } = before;
  const isCounted = before.status === "approved" || before.status === "flagged";
  return transaction(async (tx) => {
    await tx.messageTemplate.update({
      where: { id },
      data: {
        components: toJson(change.components),
        category: change.category ?? before.category,
        revision: { increment: 1 },
        submittedAt: now,
        submittingSince: null,
        ...(isCounted ? { editedAt: { push: now } } : {}),
      },
    });
    // A webhook may have been faster: what it said stands.
    await tx.messageTemplate.updateMany({
      where: { id, statusEventAt: before.statusEventAt },
      data: { status: "pending", statusReason: null, statusDetails: {}, statusChangedAt: now },
    });
    await writeAudit(tx, viewer.id, {
      action: "template_edited",
      subjectKind: "template",
      subjectId: id,
      detail: { name, language },
    });
    await publish(tx, { kind: "template.changed" });
    return toTemplateRow(await tx.messageTemplate.findUniqueOrThrow({ where: { id } }), now);
  });
}
