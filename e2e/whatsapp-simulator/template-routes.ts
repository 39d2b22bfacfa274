import { authorize } from "./authorize";
import { parameterError } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { assertAccount, cursor } from "./object-routes";
import { newTemplate, type Template, type TemplateStatus } from "./template-registry";
import { parse } from "./validate-message";
import type { World } from "./world";

const PAGE_SIZE = 25;

/** GET /{waba}/message_templates?status=&name=&limit=&after= */
export function listTemplates(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const { query } = call;
  const all = world.templates.list().filter((template) => isWanted(template, query));
  const after = query.get("after");
  const start = after ? all.findIndex(({ id }) => cursor(id) === after) + 1 : 0;
  const limit = Number(query.get("limit") ?? PAGE_SIZE);
  const data = all.slice(start, start + limit);
  const [first, last] = [data[0], data.at(-1)];
  const cursors = first && last ? { before: cursor(first.id), after: cursor(last.id) } : undefined;
  const next = start + limit < all.length ? nextPage(world, call, cursors?.after ?? "") : undefined;
  return json({ data, paging: cursors && { cursors, next } });
}

const isWanted = ({ name, status }: Template, query: URLSearchParams) =>
  name.includes(query.get("name") ?? "") && (query.get("status") ?? status) === status;

function nextPage(world: World, { path, query }: Call, after: string) {
  const page = new URLSearchParams(query);
  page.set("after", after);
  return `${world.url}${path}?${page}`;
}

/** POST /{waba}/message_templates: reviewed after a while, announced by webhook. */
export function createTemplate(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const input = parse(newTemplate, call.json(), "");
  if (world.templates.find(input.name, input.language)) {
    throw parameterError("Invalid parameter: there is already content in this language for this template.");
  }
  const { id, status, category } = world.templates.add(input);
  world.live.changed("templates");
  world.clock.later(world.knobs.templateReviewMs, () => setTemplateStatus(world, id, "APPROVED"));
  return json({ id, status, category });
}

/** DELETE /{waba}/message_templates?name=: all its languages. */
export function deleteTemplate(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const name = call.query.get("name") ?? "";
  if (!world.templates.deleteByName(name))
    throw parameterError("Invalid parameter: message template not found.");
  return json({ success: true });
}

/** A template is approved, rejected, paused or disabled, and the office is told. */
export function setTemplateStatus(world: World, id: string, status: TemplateStatus, reason = "NONE") {
  const template = world.templates.findById(id);
  if (!template) return undefined;
  world.templates.setStatus(id, status);
  world.live.changed("templates");
  const value = {
    event: status,
    message_template_id: Number(id),
    message_template_name: template.name,
    message_template_language: template.language,
    message_template_category: template.category,
    reason,
  };
  void world.sender.deliver({ field: "message_template_status_update", key: "templates", value });
  return world.templates.findById(id);
}
