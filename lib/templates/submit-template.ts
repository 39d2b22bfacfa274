import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { whatsApp } from "../outbox/whatsapp";
import { checkTemplate } from "./check-template";
import { findAtMeta, saysTheSame } from "./find-at-meta";
import { lockTemplate } from "./lock-template";
import { type MetaComponent, readMetaComponents } from "./meta-components";
import { releaseSubmission } from "./release-submission";
import type { TemplateRefInput } from "./template";
import { templateFailure } from "./template-failure";
import type { TemplateRow } from "./template-row";
import { statusOf } from "./template-status";
import { toTemplateRow } from "./to-template-row";

type Taken = { metaId: string; status?: string; category?: string };

/**
 * Gives a draft to Meta's review. Whatever became of an earlier try, it is looked up by name first, so nothing is
 * created twice. Throws `template_incomplete` with the problems, `template_refused` with Meta's words,
 * `template_name_taken`, `template_unconfirmed`, `whatsapp_unreachable`, `conflict`.
 */
export async function submitTemplate(viewer: Viewer, input: TemplateRefInput): Promise<TemplateRow> {
  authorize(viewer, "template.edit");
  const draft = await claimDraft(input);
  try {
    const taken = await giveToMeta(draft);
    return await keepSubmission(viewer, draft, taken);
  } catch (error) {
    await releaseSubmission(draft.id);
    throw error;
  }
}

function claimDraft(input: TemplateRefInput): Promise<MessageTemplate> {
  return transaction(async (tx) => {
    const row = await lockTemplate(tx, input);
    if (row.status !== "draft") throw new AppError("conflict");
    const content = readMetaComponents(row.components);
    const problems = content ? checkTemplate({ ...content, name: row.name }) : [];
    if (problems.length > 0) throw new AppError("template_incomplete", problems);
    return tx.messageTemplate.update({ where: { id: row.id }, data: { submittingSince: new Date() } });
  });
}

async function giveToMeta(draft: MessageTemplate): Promise<Taken> {
  const before = await findOurs(draft);
  if (before) return before;
  const { name, language, category } = draft;
  const components = draft.components as MetaComponent[];
  const outcome = await whatsApp().createTemplate({ name, language, category, components });
  if (outcome.kind === "done") return outcome;
  // If even the look-up gets no answer it stays unconfirmed, and the next try looks first.
  const arrived = outcome.kind === "unconfirmed" && (await findOurs(draft).catch(() => null));
  if (arrived) return arrived;
  throw templateFailure(outcome);
}

async function findOurs(draft: MessageTemplate): Promise<Taken | null> {
  const found = await findAtMeta(draft);
  if (!found) return null;
  if (!saysTheSame(found.components, draft.components)) {
    throw new AppError("template_name_taken", { name: draft.name });
  }
  return found;
}

function keepSubmission(viewer: Viewer, draft: MessageTemplate, taken: Taken): Promise<TemplateRow> {
  const now = new Date();
  return transaction(async (tx) => {
    await tx.messageTemplate.update({
      where: { id: draft.id },
      data: { metaId: taken.metaId, submittedAt: now, submittingSince: null },
    });
    // A webhook may have been faster: what it said stands.
    await tx.messageTemplate.updateMany({
      where: { id: draft.id, status: "draft" },
      data: {
        status: statusOf(taken.status ?? "PENDING") ?? "pending",
        category: taken.category ?? draft.category,
        statusChangedAt: now,
      },
    });
    await writeAudit(tx, viewer.id, {
      action: "template_submitted",
      subjectKind: "template",
      subjectId: draft.id,
      detail: { name: draft.name, language: draft.language },
    });
    await publish(tx, { kind: "template.changed" });
    return toTemplateRow(await tx.messageTemplate.findUniqueOrThrow({ where: { id: draft.id } }), now);
  });
}
