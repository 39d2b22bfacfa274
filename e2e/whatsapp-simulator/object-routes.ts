import { authorize } from "./authorize";
import { unknownObject } from "./graph-error";
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
  const found = graphObject(world, id);
  if (!found) throw unknownObject(id, call.method);
  return json(pick(found.all, call.query.get("fields")?.split(",") ?? found.usual));
}

function graphObject(world: World, id: string) {
  const { phoneNumberId, businessAccountId } = world.credentials;
  if (id === phoneNumberId) return { all: phoneNumberOf(world), usual: USUAL_NUMBER_FIELDS };
  if (id === businessAccountId) return { all: accountOf(world), usual: ["name", "timezone_id"] };
  const template = world.templates.findById(id);
  return template && { all: templateFields(template), usual: USUAL_TEMPLATE_FIELDS };
}

/** GET /{waba}/phone_numbers */
export function listPhoneNumbers(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const fields = call.query.get("fields")?.split(",") ?? USUAL_NUMBER_FIELDS;
  const { phoneNumberId } = world.credentials;
  const cursors = { before: cursor(phoneNumberId), after: cursor(phoneNumberId) };
  return json({ data: [pick(phoneNumberOf(world), fields)], paging: { cursors } });
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

function phoneNumberOf({ credentials, office, knobs }: World): Record<string, unknown> {
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
    whatsapp_business_manager_messaging_limit: "TIER_2K",
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

/** The fields that were asked for, and the id always. */
export function pick(all: Record<string, unknown>, fields: string[]) {
  const names = fields.map((field) => field.trim()).filter((field) => field in all);
  return Object.fromEntries([...new Set([...names, "id"])].map((name) => [name, all[name]]));
}
