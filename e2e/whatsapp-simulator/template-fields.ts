import type { Template } from "./template-registry";

/** A template as the API shows it, every field it may be asked for. */
export const templateFields = (template: Template): Record<string, unknown> => ({
  id: template.id,
  name: template.name,
  parameter_format: template.parameter_format,
  components: template.components,
  language: template.language,
  status: template.status,
  category: template.category,
  rejected_reason: template.rejectedReason,
  quality_score: { score: template.quality, date: Math.floor(template.createdAt / 1000) },
});
