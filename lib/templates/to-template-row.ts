import "server-only";
import type { MessageTemplate } from "../db/generated/client";
import { checkTemplate } from "./check-template";
import { readMetaComponents } from "./meta-components";
import { VARIABLE_NAME, variablesOf } from "./template";
import { templateStatusDetails } from "./template-event";
import type { TemplateRow } from "./template-row";
import { isEditable, nameFreeAt, nextEditAt } from "./template-status";

/** A stored template as the settings page shows it, at this moment. */
export function toTemplateRow(row: MessageTemplate, now = new Date()): TemplateRow {
  const content = readMetaComponents(row.components);
  const isDraft = row.status === "draft";
  return {
    templateId: row.id,
    name: row.name,
    language: row.language,
    category: row.category,
    status: row.status,
    reason: row.statusReason,
    details: templateStatusDetails.catch({}).parse(row.statusDetails ?? {}),
    content,
    problems: isDraft && content ? checkTemplate({ ...content, name: row.name }) : [],
    quality: row.qualityScore,
    correctCategory: row.correctCategory,
    categoryChangesAt: row.categoryChangesAt?.toISOString() ?? null,
    revision: row.revision,
    statusChangedAt: row.statusChangedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    isEditable: isEditable(row.status) && content !== null && isNamed(content),
    editableFrom: nextEditAt(row.status, row.editedAt, now)?.toISOString() ?? null,
    nameFreeAt: row.status === "deleted" ? nameFreeAt(row.statusChangedAt).toISOString() : null,
  };
}

/** Numbered variables come from elsewhere: Loket's form knows names only. */
const isNamed = (content: { header: string; body: string }) =>
  variablesOf(content).every((name) => VARIABLE_NAME.test(name));
