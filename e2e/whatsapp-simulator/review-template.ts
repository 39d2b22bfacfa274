import type { Template } from "./template-registry";
import { setTemplateStatus } from "./template-status";
import { tellTemplate } from "./template-webhooks";
import type { World } from "./world";

type Verdict = { reason: string } | { category: Template["category"] } | "approve";

/** Words that the simulator's review trips over, so that every answer of Meta can be had by content alone. */
const REJECTED: [RegExp, string][] = [
  [/\b(bodoh|goblok|bangsat)\b/i, "ABUSIVE_CONTENT"],
  [/\b(menang undian|pulsa gratis|transfer sekarang)\b/i, "SCAM"],
  [/\b(wa\.me|bit\.ly)\//i, "INVALID_FORMAT"],
];
const PROMOTIONAL = /\b(promo|diskon|potongan harga|beli sekarang)\b/i;

export const isAbusive = (text: string) =>
  REJECTED.some(([words, reason]) => reason !== "INVALID_FORMAT" && words.test(text));

/** Meta looks at a template after a while; what it finds comes by webhook. */
export function scheduleReview(world: World, id: string) {
  world.clock.later(world.knobs.templateReviewMs, () => review(world, id));
}

function review(world: World, id: string) {
  const template = world.templates.findById(id);
  if (template?.status !== "PENDING") return;
  const verdict = judge(template, world.knobs.templateReview);
  if (verdict === "approve") setTemplateStatus(world, id, "APPROVED");
  else if ("reason" in verdict) setTemplateStatus(world, id, "REJECTED", verdict.reason);
  else {
    changeTemplateCategory(world, id, verdict.category);
    setTemplateStatus(world, id, "APPROVED");
  }
}

function judge(template: Template, ordered: World["knobs"]["templateReview"]): Verdict {
  if (ordered === "approve") return "approve";
  if (ordered !== "content") return { reason: ordered };
  const text = JSON.stringify(template.components);
  const rejected = REJECTED.find(([words]) => words.test(text));
  if (rejected) return { reason: rejected[1] };
  if (template.category !== "UTILITY" || !PROMOTIONAL.test(text)) return "approve";
  // Utility that advertises becomes marketing, unless the office said that it must not.
  return template.allow_category_change === false
    ? { reason: "INCORRECT_CATEGORY" }
    : { category: "MARKETING" };
}

/** Meta moves a template to another category and says so. */
export function changeTemplateCategory(world: World, id: string, category: Template["category"]) {
  const before = world.templates.findById(id);
  if (!before) return undefined;
  const after = world.templates.change(id, { category });
  tellTemplate(world, before, "template_category_update", {
    previous_category: before.category,
    new_category: category,
  });
  return after;
}

/** Meta announces that a category will be corrected a day later; `new_category` is the present one, as in its own examples. */
export function announceTemplateCategory(world: World, id: string, category: Template["category"]) {
  const template = world.templates.findById(id);
  if (!template) return undefined;
  const atMs = world.clock.now() + DAY_MS;
  tellTemplate(world, template, "template_category_update", {
    new_category: template.category,
    correct_category: category,
    category_update_timestamp: Math.floor(atMs / 1000),
  });
  world.clock.later(DAY_MS, () => void changeTemplateCategory(world, id, category));
  return template;
}

/** How people took to a template: GREEN, YELLOW, RED. */
export function changeTemplateQuality(world: World, id: string, quality: Template["quality"]) {
  const before = world.templates.findById(id);
  if (!before) return undefined;
  tellTemplate(world, before, "message_template_quality_update", {
    previous_quality_score: before.quality,
    new_quality_score: quality,
  });
  return world.templates.change(id, { quality });
}

const DAY_MS = 24 * 60 * 60 * 1000;
