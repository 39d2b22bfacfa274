import { authorize } from "./authorize";
import { parameterError, unknownObject } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { describeMedia } from "./media-routes";
import { accountFields, numberFields } from "./number-fields";
import { templateFields } from "./template-fields";
import type { World } from "./world";

/** GET /{id}?fields=…: the number, the account, a file or a template, whichever has this id. */
export function readObject(world: World, call: Call): Reply {
  authorize(world, call);
  const id = call.params.object ?? "";
  const file = world.media.find(id, world.clock.now());
  if (file) return describeMedia(world, call, file);
  const found = graphObject(world, call);
  if (!found) throw unknownObject(id, call.method);
  return json(pick(found.all, askedFields(call) ?? found.usual, found.kind));
}

function graphObject(world: World, { params }: Call) {
  const { phoneNumberId, businessAccountId } = world.credentials;
  const id = params.object ?? "";
  if (id === phoneNumberId) {
    return { all: numberFields(world, Number(params.version)), usual: USUAL_NUMBER_FIELDS, kind: NUMBER };
  }
  if (id === businessAccountId) {
    return { all: accountFields(world), usual: ["name", "timezone_id"], kind: "WhatsAppBusinessAccount" };
  }
  const template = world.templates.findById(id);
  return template && { all: templateFields(template), usual: USUAL_TEMPLATE_FIELDS, kind: TEMPLATE_KIND };
}

const NUMBER = "WhatsAppBusinessPhoneNumber";
export const TEMPLATE_KIND = "WhatsAppMessageTemplate";

/** `?fields=a,b{c}` → `["a", "b"]`; undefined when nothing was asked for. */
export const askedFields = ({ query }: Call) =>
  query
    .get("fields")
    ?.replace(/\{[^}]*\}/g, "")
    .split(",")
    .map((field) => field.trim())
    .filter(Boolean);

/** GET /{waba}/phone_numbers */
export function listPhoneNumbers(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const fields = askedFields(call) ?? USUAL_NUMBER_FIELDS;
  const number = numberFields(world, Number(call.params.version));
  const { phoneNumberId } = world.credentials;
  const cursors = { before: cursor(phoneNumberId), after: cursor(phoneNumberId) };
  return json({ data: [pick(number, fields, NUMBER)], paging: { cursors } });
}

/** The token is good, but is it this office's account? */
export function assertAccount({ credentials }: World, { params, method }: Call) {
  const id = params.object ?? "";
  if (id !== credentials.businessAccountId) throw unknownObject(id, method);
}

export const cursor = (id: string) => Buffer.from(id).toString("base64url");

const USUAL_NUMBER_FIELDS = [
  "verified_name",
  "code_verification_status",
  "display_phone_number",
  "quality_rating",
  "platform_type",
  "throughput",
  "webhook_configuration",
];

const USUAL_TEMPLATE_FIELDS = ["name", "parameter_format", "components", "language", "status", "category"];

/** The fields that were asked for, and the id always; one that does not exist is refused. */
export function pick(all: Record<string, unknown>, fields: string[], kind: string) {
  const unknown = fields.find((field) => !(field in all));
  if (unknown) throw parameterError(`Tried accessing nonexisting field (${unknown}) on node type (${kind})`);
  return Object.fromEntries([...new Set([...fields, "id"])].map((name) => [name, all[name]]));
}
