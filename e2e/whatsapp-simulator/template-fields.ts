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
  sub_category: template.sub_category,
  previous_category: template.previous_category,
  correct_category: template.correct_category,
  allow_category_change: template.allow_category_change,
  message_send_ttl_seconds: template.message_send_ttl_seconds,
  library_template_name: template.library_template_name,
  cta_url_link_tracking_opted_out: template.cta_url_link_tracking_opted_out,
  rejected_reason: template.rejectedReason,
  quality_score: { score: template.quality, date: Math.floor(template.createdAt / 1000) },
});
