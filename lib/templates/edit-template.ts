import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { type Transaction, transaction } from "../db";
import type { MessageTemplate } from "../db/generated/client";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { claimName } from "./claim-name";
import { lockTemplate } from "./lock-template";
import { toMetaComponents } from "./meta-components";
import { resubmitTemplate } from "./resubmit-template";
import type { EditTemplateInput } from "./template";
import type { TemplateRow } from "./template-row";
import { toTemplateRow } from "./to-template-row";

/**
 * Changes a draft here; what Meta has taken already is given to its review anew. Throws `conflict`,
 * `template_name_taken`, `template_name_reserved`, and for the latter also what `resubmitTemplate` throws.
 */
export async function editTemplate(viewer: Viewer, input: EditTemplateInput): Promise<TemplateRow> {
  authorize(viewer, "template.edit");
  const saved = await transaction(async (tx) => {
    const row = await lockTemplate(tx, input);
    return row.status === "draft" ? saveDraft(tx, viewer, { row, input }) : null;
  });
  return saved ?? resubmitTemplate(viewer, input);
}

async function saveDraft(
  tx: Transaction,
  viewer: Viewer,
  { row, input }: { row: MessageTemplate; input: EditTemplateInput },
): Promise<TemplateRow> {
  const { templateId: _, revision, category, name = row.name, language = row.language, ...content } = input;
  if (name !== row.name || language !== row.language) await claimName(tx, { name, language });
  const saved = await tx.messageTemplate.update({
    where: { id: row.id },
    data: {
      name,
      language,
      category,
      components: toJson(toMetaComponents(content)),
      revision: revision + 1,
    },
  });
  await writeAudit(tx, viewer.id, {
    action: "template_edited",
    subjectKind: "template",
    subjectId: row.id,
    detail: { name, language },
  });
  await publish(tx, { kind: "template.changed" });
  return toTemplateRow(saved);
}
