import { z } from "zod";
import { optionalId, optionalText, optionalTime } from "../whatsapp/loose";
import type { MetaComponent } from "./meta-components";
import { normaliseLanguage } from "./template";
import { statusOf, type TemplateStatus } from "./template-status";

/** What Meta says beside a state: why, since when, and what to change. Its own English words. */
export const templateStatusDetails = z.object({
  /** FIRST_PAUSE, SECOND_PAUSE, RATE_LIMITING_PAUSE, UNPAUSE, DISABLED. */
  title: z.string().optional(),
  description: z.string().optional(),
  disableDate: z.string().optional(),
  rejection: z.string().optional(),
  recommendation: z.string().optional(),
});
export type TemplateStatusDetails = z.output<typeof templateStatusDetails>;

type Change =
  | {
      kind: "status";
      status: TemplateStatus;
      /** PENDING decides nothing: of two events of one second it gives way. */
      isUndecided: boolean;
      reason: string | null;
      details: TemplateStatusDetails;
      category: string | undefined;
    }
  | { kind: "quality"; score: string }
  | { kind: "category"; category: string | undefined; correct: string | null; changesAt: Date | null }
  | { kind: "components"; components: MetaComponent[] };

export type TemplateEvent = { name: string; language: string; metaId: string | undefined; change: Change };

const about = z.looseObject({
  message_template_id: optionalId,
  message_template_name: z.string().min(1),
  message_template_language: z.string().min(2),
});
const statusValue = z.looseObject({
  event: z.string().min(1),
  reason: optionalText,
  message_template_category: optionalText,
  disable_info: z.looseObject({ disable_date: optionalId }).optional().catch(undefined),
  other_info: z.looseObject({ title: optionalText, description: optionalText }).optional().catch(undefined),
  rejection_info: z
    .looseObject({ reason: optionalText, recommendation: optionalText })
    .optional()
    .catch(undefined),
});
const qualityValue = z.looseObject({ new_quality_score: z.string().min(1) });
const categoryValue = z.looseObject({
  new_category: optionalText,
  correct_category: optionalText,
  category_update_timestamp: optionalTime,
});
const metaButton = z.looseObject({
  message_template_button_type: z.string(),
  message_template_button_text: optionalText,
  message_template_button_url: optionalText,
  message_template_button_phone_number: optionalText,
});
const componentsValue = z.looseObject({
  message_template_element: z.string().min(1),
  message_template_title: optionalText,
  message_template_footer: optionalText,
  message_template_buttons: z.array(metaButton).optional().catch(undefined),
});

/**
 * What a webhook says of a template, or null when it speaks of something else. Told by its shape as well as its field:
 * Meta's own example of a quality update carries the field of a status update.
 */
export function readTemplateEvent(field: string, value: unknown): TemplateEvent | null {
  const subject = about.safeParse(value);
  if (!subject.success) return null;
  const change = readChange(field, value);
  if (!change) return null;
  const { message_template_id, message_template_name, message_template_language } = subject.data;
  return {
    name: message_template_name,
    language: normaliseLanguage(message_template_language),
    metaId: message_template_id,
    change,
  };
}

function readChange(field: string, value: unknown): Change | null {
  const quality = qualityValue.safeParse(value);
  if (quality.success) return { kind: "quality", score: quality.data.new_quality_score };
  const components = componentsValue.safeParse(value);
  if (components.success) return { kind: "components", components: toComponents(components.data) };
  if (field === "template_category_update") return readCategory(value);
  if (field !== "message_template_status_update") return null;
  const status = statusValue.safeParse(value);
  return status.success ? toStatus(status.data) : null;
}

function readCategory(value: unknown): Change | null {
  const parsed = categoryValue.safeParse(value);
  if (!parsed.success) return null;
  const { new_category, correct_category, category_update_timestamp } = parsed.data;
  // While the change is only coming, new_category is the one that still holds.
  return {
    kind: "category",
    category: new_category,
    correct: correct_category ?? null,
    changesAt: category_update_timestamp ?? null,
  };
}

function toStatus(said: z.output<typeof statusValue>): Change | null {
  const status = said.other_info?.title === "DISABLED" ? "disabled" : statusOf(said.event);
  if (!status) return null;
  const details: TemplateStatusDetails = {
    title: said.other_info?.title,
    description: said.other_info?.description,
    disableDate: said.disable_info?.disable_date,
    rejection: said.rejection_info?.reason,
    recommendation: said.rejection_info?.recommendation,
  };
  return {
    kind: "status",
    status,
    isUndecided: status === "pending",
    reason: reasonOf(said.reason),
    details,
    category: said.message_template_category,
  };
}

/** Meta writes NONE where there is no reason. */
export const reasonOf = (reason: string | undefined): string | null =>
  reason === undefined || reason === "NONE" ? null : reason;

function toComponents(said: z.output<typeof componentsValue>): MetaComponent[] {
  const buttons = (said.message_template_buttons ?? []).map((button) => ({
    type: button.message_template_button_type,
    text: button.message_template_button_text,
    url: button.message_template_button_url,
    phone_number: button.message_template_button_phone_number,
  }));
  const header = said.message_template_title;
  const footer = said.message_template_footer;
  return [
    ...(header ? [{ type: "HEADER", format: "TEXT", text: header }] : []),
    { type: "BODY", text: said.message_template_element },
    ...(footer ? [{ type: "FOOTER", text: footer }] : []),
    ...(buttons.length > 0 ? [{ type: "BUTTONS", buttons }] : []),
  ];
}
