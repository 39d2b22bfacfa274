import { z } from "zod";
import { readInput } from "./control-input";
import { unknownObject } from "./graph-error";
import { type Call, json, type Route, route } from "./http-router";
import { announceTemplateCategory, changeTemplateCategory, changeTemplateQuality } from "./review-template";
import {
  newTemplate,
  TEMPLATE_EVENTS,
  TEMPLATE_STATUSES,
  type Template,
  type TemplateEvent,
  type TemplateStatus,
} from "./template-registry";
import { setTemplateStatus, tellTemplateEvent } from "./template-status";
import type { World } from "./world";

const category = z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"]);
const templateReview = z.strictObject({
  /** PAUSED is the first pause of 3 h, then the second of 6 h, then DISABLED. */
  status: z.enum([...TEMPLATE_STATUSES, ...TEMPLATE_EVENTS]).optional(),
  reason: z.string().optional(),
  quality: z.enum(["GREEN", "YELLOW", "RED", "UNKNOWN"]).optional(),
  category: category.optional(),
  /** Announced now, done a day later. */
  impendingCategory: category.optional(),
});

/** What Meta does with templates, on demand: `/_sim/templates…`. Each change is told by webhook. */
export function templateControlRoutes(world: World): Route[] {
  return [
    route("GET", "/_sim/templates", () => json(world.templates.list())),
    route("POST", "/_sim/templates", (call) => {
      const input = readInput(newTemplate, call);
      return json(world.templates.add(input, "APPROVED", world.clock.now()), 201);
    }),
    route("POST", "/_sim/templates/:id", (call) => changeTemplate(world, call)),
  ];
}

const isEvent = (status: TemplateStatus | TemplateEvent | undefined): status is TemplateEvent =>
  TEMPLATE_EVENTS.some((event) => event === status);

function changeTemplate(world: World, call: Call) {
  const id = call.params.id ?? "";
  if (!world.templates.findById(id)) throw unknownObject(id, call.method);
  const { status, reason, quality, category: next, impendingCategory } = readInput(templateReview, call);
  if (next) changeTemplateCategory(world, id, next);
  if (impendingCategory) announceTemplateCategory(world, id, impendingCategory);
  if (quality) changeTemplateQuality(world, id, quality);
  if (isEvent(status)) tellTemplateEvent(world, id, status);
  else if (status) setTemplateStatus(world, id, status, reason);
  return json(world.templates.findById(id) as Template);
}
