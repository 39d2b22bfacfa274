import { authorize } from "./authorize";
import { parameterError, unknownObject } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { describeMedia } from "./media-routes";
import { templateFields } from "./template-fields";
import type { World } from "./world";

/** GET /{id}?fields=…: the number, the account, a file or a template, whichever has this id. */
export function readObject(world: World, call: Call): Reply {
  authorize(world, call);
  const id = call.params.object ?? "";
  const file = world.media.find(id, world.clock.now());
  if (file) return describeMedia(world, file);
  const found = graphObject(world, call);
  if (!found) throw unknownObject(id, call.method);
  return json(pick(found.all, askedFields(call) ?? found.usual, found.kind));
}

function graphObject(world: World, { params }: Call) {
  const { phoneNumberId, businessAccountId } = world.credentials;
  const id = params.object ?? "";
  if (id === phoneNumberId) {
    return { all: phoneNumberOf(world, Number(params.version)), usual: USUAL_NUMBER_FIELDS, kind: NUMBER };
  }
  if (id === businessAccountId) {
    return { all: accountOf(world), usual: ["name", "timezone_id"], kind: "WhatsAppBusinessAccount" };
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
  const number = phoneNumberOf(world, Number(call.params.version));
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

/** "6281198110500" → "+62 811-9811-0500" */
const formatted = (digits: string) => digits.replace(/^(62)(\d{3})(\d{4})(\d+)$/, "+$1 $2-$3-$4");

function phoneNumberOf({ credentials, office, knobs }: World, version: number): Record<string, unknown> {
  return {
    id: credentials.phoneNumberId,
    verified_name: office.verifiedName,
    display_phone_number: formatted(office.displayPhoneNumber),
    quality_rating: "GREEN",
    status: office.isRegistered ? "CONNECTED" : "DISCONNECTED",
    username: office.username?.name,
    name_status: "APPROVED",
    code_verification_status: "VERIFIED",
    platform_type: "CLOUD_API",
    throughput: { level: knobs.throughputPerSecond > 80 ? "HIGH" : "STANDARD" },
    account_mode: "LIVE",
    is_official_business_account: false,
    // The name of the limit changed with v24.0.
    [version >= 24 ? "whatsapp_business_manager_messaging_limit" : "messaging_limit_tier"]: "TIER_2K",
    webhook_configuration: {
      application: office.callback,
      whatsapp_business_account: office.accountCallback,
      phone_number: office.numberCallback,
    },
    health_status: healthOf("PHONE_NUMBER", credentials.phoneNumberId),
  };
}

function accountOf({ credentials, office }: World): Record<string, unknown> {
  return {
    id: credentials.businessAccountId,
    name: office.verifiedName,
    timezone_id: "67",
    currency: "IDR",
    account_review_status: "APPROVED",
    business_verification_status: "verified",
    message_template_namespace: "simulator_templates",
    health_status: healthOf("WABA", credentials.businessAccountId),
  };
}

const healthOf = (entity_type: string, id: string) => ({
  can_send_message: "AVAILABLE",
  entities: [{ entity_type, id, can_send_message: "AVAILABLE" }],
});

/** The fields that were asked for, and the id always; one that does not exist is refused. */
export function pick(all: Record<string, unknown>, fields: string[], kind: string) {
  const unknown = fields.find((field) => !(field in all));
  if (unknown) throw parameterError(`Tried accessing nonexisting field (${unknown}) on node type (${kind})`);
  return Object.fromEntries([...new Set([...fields, "id"])].map((name) => [name, all[name]]));
}
