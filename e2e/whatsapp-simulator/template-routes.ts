import { assertTemplateRate } from "./assert-limits";
import { withMetaWords } from "./authentication-template";
import { authorize } from "./authorize";
import { checkTemplate } from "./check-template";
import { messagingError, parameterError, unknownObject } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { askedFields, assertAccount, cursor, pick, TEMPLATE_KIND } from "./object-routes";
import { assertHandles } from "./resumable-upload";
import { scheduleReview } from "./review-template";
import { templateError } from "./template-error";
import { templateFields } from "./template-fields";
import { newTemplate, type Template, templateEdit } from "./template-registry";
import { tellComponents, tellStatus } from "./template-webhooks";
import { parse } from "./validate-message";
import type { World } from "./world";

const PAGE_SIZE = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
const EDITS_IN_30_DAYS = 10;
const CURSOR_ERROR_SINCE = 24;
const USUAL_FIELDS = ["name", "parameter_format", "components", "language", "status", "category", "id"];

/** GET /{waba}/message_templates?status=&name=&language=&category=&fields=&limit=&after=&before= */
export function listTemplates(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const { query } = call;
  const all = world.templates.list().filter((template) => isWanted(template, query));
  const limit = pageSize(query);
  const [start, end] = pageOf(all, call, limit);
  const data = all.slice(start, end);
  const [first, last] = [data[0], data.at(-1)];
  const cursors = first && last ? { before: cursor(first.id), after: cursor(last.id) } : undefined;
  const next = end < all.length ? otherPage(world, call, "after", cursors?.after) : undefined;
  const previous = start > 0 ? otherPage(world, call, "before", cursors?.before) : undefined;
  const fields = askedFields(call) ?? USUAL_FIELDS;
  const rows = data.map((template) => pick(templateFields(template), fields, TEMPLATE_KIND));
  return json({ data: rows, paging: cursors && { cursors, next, previous } });
}

const isWanted = ({ name, status, language, category }: Template, query: URLSearchParams) =>
  name.includes(query.get("name") ?? "") &&
  (query.get("status") ?? status) === status &&
  (query.get("language") ?? language) === language &&
  (query.get("category") ?? category) === category;

function pageSize(query: URLSearchParams) {
  const limit = Number(query.get("limit") ?? PAGE_SIZE);
  if (!Number.isInteger(limit) || limit < 1) throw parameterError("Param limit must be a positive integer.");
  return limit;
}

/** From and to; a cursor that fits nothing is 131059 from v24.0 on, a plain wrong parameter before. */
function pageOf(all: Template[], { query, params }: Call, limit: number): [number, number] {
  const [after, before] = [query.get("after"), query.get("before")];
  if (!after && !before) return [0, limit];
  const at = all.findIndex(({ id }) => cursor(id) === (after ?? before));
  if (at === -1 && Number(params.version) >= CURSOR_ERROR_SINCE) throw messagingError(131059);
  if (at === -1) throw parameterError("Invalid cursors values");
  return after ? [at + 1, at + 1 + limit] : [Math.max(0, at - limit), at];
}

function otherPage(world: World, { path, query }: Call, way: "after" | "before", at = "") {
  const page = new URLSearchParams(query);
  page.delete("after");
  page.delete("before");
  page.set(way, at);
  return `${world.url}${path}?${page}`;
}

/** POST /{waba}/message_templates: reviewed after a while, announced by webhook. */
export function createTemplate(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const input = withMetaWords(parse(newTemplate, call.json(), ""));
  const { templates, clock, knobs } = world;
  checkTemplate(input);
  assertHandles(world, input);
  if (templates.isReserved(input.name, clock.now())) throw templateError(2388023);
  if (templates.find(input.name, input.language)) throw templateError(2388024);
  if (templates.list().length >= knobs.templateLimit) throw templateError(2388019);
  assertTemplateRate(world);
  templates.noteMade(clock.now());
  const { id, status, category } = templates.add(input, "PENDING", clock.now());
  world.live.changed("templates");
  scheduleReview(world, id);
  return json({ id, status, category });
}

/** POST /{template_id}: approved, rejected or paused ones only; an approved one once a day and 10 times in 30 days. */
export function editTemplate(world: World, call: Call): Reply {
  authorize(world, call);
  const template = world.templates.findById(call.params.object ?? "");
  if (!template) throw unknownObject(call.params.object ?? "", call.method);
  const edit = parse(templateEdit, call.json(), "");
  const now = world.clock.now();
  const editedAt = template.editedAt.filter((at) => now - at < 30 * DAY_MS);
  assertEditable(template, editedAt, now);
  const isApproved = template.status === "APPROVED";
  if (isApproved && edit.category && edit.category !== template.category) {
    throw parameterError("Invalid parameter: the category of an approved template can't be edited.");
  }
  const changed = { ...template, ...edit, category: edit.category ?? template.category };
  const edited = withMetaWords({ ...changed, components: edit.components ?? template.components });
  checkTemplate(edited);
  assertHandles(world, edited, template);
  world.templates.change(template.id, {
    ...edited,
    status: "PENDING",
    editedAt: isApproved ? [...editedAt, now] : editedAt,
  });
  tellComponents(world, { ...template, ...edited });
  scheduleReview(world, template.id);
  return json({ success: true });
}

function assertEditable({ status, isLocked }: Template, editedAt: number[], now: number) {
  if (isLocked || !["APPROVED", "REJECTED", "PAUSED"].includes(status)) throw templateError(2388039);
  if (status !== "APPROVED") return;
  const last = editedAt.at(-1) ?? 0;
  if (now - last < DAY_MS || editedAt.length >= EDITS_IN_30_DAYS) throw templateError(2388039);
}

/** DELETE /{waba}/message_templates?name=[&hsm_id=]: all its languages, or the one with this id. */
export function deleteTemplate(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const name = call.query.get("name") ?? "";
  const gone = world.templates.delete(name, call.query.get("hsm_id"), world.clock.now());
  if (gone.length === 0) throw parameterError("Invalid parameter: message template not found.");
  for (const template of gone) tellStatus(world, template, "PENDING_DELETION", { reason: "NONE" });
  return json({ success: true });
}
