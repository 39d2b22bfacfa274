import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { claimName } from "./claim-name";
import { toMetaComponents } from "./meta-components";
import type { CreateTemplateInput } from "./template";
import type { TemplateRow } from "./template-row";
import { toTemplateRow } from "./to-template-row";

/** A draft, also one that is not ready to submit. Throws `template_name_taken`, `template_name_reserved`. */
export async function createTemplate(
  viewer: Viewer,
  { name, language, category, ...content }: CreateTemplateInput,
): Promise<TemplateRow> {
  authorize(viewer, "template.edit");
  return transaction(async (tx) => {
    await claimName(tx, { name, language });
    const row = await tx.messageTemplate.create({
      data: { name, language, category, components: toJson(toMetaComponents(content)) },
    });
    await writeAudit(tx, viewer.id, {
      action: "template_created",
      subjectKind: "template",
      subjectId: row.id,
      detail: { name, language },
    });
    await publish(tx, { kind: "template.changed" });
    return toTemplateRow(row);
  });
}
