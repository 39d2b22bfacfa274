import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { publish } from "../live/publish";
import { whatsApp } from "../outbox/whatsapp";
import { lockTemplate } from "./lock-template";
import type { TemplateRefInput } from "./template";
import { templateFailure } from "./template-failure";

/**
 * A draft is gone at once; one that Meta knows is deleted there in all its languages, and its name is taken for 30
 * days. One that is gone there already counts as deleted. Throws `template_refused`, `template_unconfirmed`,
 * `whatsapp_unreachable`, `conflict`.
 */
export async function deleteTemplate(viewer: Viewer, input: TemplateRefInput): Promise<{ name: string }> {
  authorize(viewer, "template.edit");
  const atMeta = await transaction(async (tx) => {
    const row = await lockTemplate(tx, input);
    if (row.metaId) return row;
    await tx.messageTemplate.delete({ where: { id: row.id } });
    await note(tx, viewer, row);
    return { ...row, metaId: null };
  });
  if (!atMeta.metaId) return { name: atMeta.name };
  await deleteAtMeta(atMeta.name);
  const now = new Date();
  await transaction(async (tx) => {
    await tx.messageTemplate.updateMany({
      where: { name: atMeta.name, metaId: { not: null }, status: { not: "deleted" } },
      data: {
        status: "deleted",
        statusReason: null,
        statusDetails: {},
        statusChangedAt: now,
        statusEventAt: now,
        revision: { increment: 1 },
      },
    });
    await note(tx, viewer, atMeta);
  });
  return { name: atMeta.name };
}

async function deleteAtMeta(name: string): Promise<void> {
  const outcome = await whatsApp().deleteTemplate({ name });
  if (outcome.kind === "done") return;
  if (outcome.kind !== "unreachable" && (await isGone(name))) return;
  throw templateFailure(outcome);
}

async function isGone(name: string): Promise<boolean> {
  const listed = await whatsApp()
    .listTemplates({ name })
    .catch(() => null);
  return listed !== null && !listed.some((it) => it.name === name);
}

async function note(tx: Transaction, viewer: Viewer, { id, name, language }: MessageTemplate): Promise<void> {
  await writeAudit(tx, viewer.id, {
    action: "template_deleted",
    subjectKind: "template",
    subjectId: id,
    detail: { name, language },
  });
  await publish(tx, { kind: "template.changed" });
}
