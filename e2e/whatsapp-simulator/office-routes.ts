import { z } from "zod";
import { tellNumber } from "./account-webhooks";
import { assertOfficeNumber, authorize } from "./authorize";
import { parameterError } from "./graph-error";
import { isCallbackVerified } from "./handshake";
import { type Call, json, type Reply } from "./http-router";
import { pin } from "./number-routes";
import { assertAccount } from "./object-routes";
import { characters, GRAPH_PARAMETER } from "./schema-limits";
import { parse } from "./validate-message";
import type { World } from "./world";

/** Who changed the PIN, as a user of Meta's. */
const PIN_CHANGER = "61555822107539";

const atMost = (max: number) =>
  z.string().refine((text) => characters(text) <= max, { message: `must be at most ${max} characters long` });

const profileInput = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  about: atMost(139).optional(),
  address: atMost(256).optional(),
  description: atMost(512).optional(),
  email: atMost(128).optional(),
  websites: z.array(atMost(256)).max(2).optional(),
  vertical: z.string().optional(),
  profile_picture_handle: z.string().optional(),
});

const override = z.looseObject({
  override_callback_uri: z.string().max(200).optional(),
  verify_token: z.string().optional(),
});

const numberInput = z
  .strictObject({ webhook_configuration: override.optional(), pin: pin.optional() })
  .refine((given) => Object.keys(given).length > 0, {
    message: "Invalid parameter: webhook_configuration or pin is required.",
    params: GRAPH_PARAMETER,
  });

const isPlain = (text: string) => !/\p{Extended_Pictographic}/u.test(text);

const automationInput = z.strictObject({
  enable_welcome_message: z.boolean().optional(),
  prompts: z
    .array(atMost(80).refine(isPlain, { message: "must not contain emoji" }))
    .max(4)
    .optional(),
  commands: z
    .array(z.strictObject({ command_name: atMost(32), command_description: atMost(256) }))
    .max(30)
    .optional(),
});

/** GET /{phone}/whatsapp_business_profile */
export function readProfile(world: World, call: Call): Reply {
  authorize(world, call);
  assertOfficeNumber(world, call);
  const fields = call.query.get("fields")?.split(",") ?? ["about"];
  const shown = Object.entries(world.office.profile).filter(
    ([name]) => name === "messaging_product" || fields.includes(name),
  );
  return json({ data: [Object.fromEntries(shown)] });
}

/** POST /{phone}/whatsapp_business_profile */
export function changeProfile(world: World, call: Call): Reply {
  authorize(world, call);
  assertOfficeNumber(world, call);
  Object.assign(world.office.profile, parse(profileInput, call.json(), ""));
  return json({ success: true });
}

/** GET /{phone}/conversational_automation */
export function readAutomation(world: World, call: Call): Reply {
  authorize(world, call);
  assertOfficeNumber(world, call);
  return json({ conversational_automation: world.office.automation, id: world.credentials.phoneNumberId });
}

/** POST /{phone}/conversational_automation: ice breakers and commands. */
export function changeAutomation(world: World, call: Call): Reply {
  authorize(world, call);
  assertOfficeNumber(world, call);
  Object.assign(world.office.automation, parse(automationInput, call.json(), ""));
  return json({ success: true });
}

/** POST /{phone}: the number's own callback, which an empty address removes, or the two-step PIN. */
export async function changeNumber(world: World, call: Call): Promise<Reply> {
  authorize(world, call);
  assertOfficeNumber(world, call);
  const { webhook_configuration, pin } = parse(numberInput, call.json(), "");
  if (webhook_configuration) world.office.numberCallback = await verifiedCallback(webhook_configuration);
  if (pin) {
    world.office.pin = pin;
    tellNumber(world, "security", { event: "PIN_CHANGED", requester: PIN_CHANGER });
  }
  return json({ success: true });
}

/** GET /{waba}/subscribed_apps */
export function listSubscriptions(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  const app = { id: "670843887433847", link: world.url, name: "Loket" };
  const subscription = {
    whatsapp_business_api_data: app,
    override_callback_uri: world.office.accountCallback,
  };
  return json({ data: world.office.subscribed ? [subscription] : [] });
}

/** POST /{waba}/subscribed_apps: subscribes; without an override, an earlier one is cleared. */
export async function subscribe(world: World, call: Call): Promise<Reply> {
  authorize(world, call);
  assertAccount(world, call);
  world.office.accountCallback = await verifiedCallback(parse(override, call.json() ?? {}, ""));
  world.office.subscribed = true;
  return json({ success: true });
}

/** DELETE /{waba}/subscribed_apps: no webhooks any more. */
export function unsubscribe(world: World, call: Call): Reply {
  authorize(world, call);
  assertAccount(world, call);
  world.office.subscribed = false;
  return json({ success: true });
}

/** Each new address is verified before it is used, as the app's own is. */
async function verifiedCallback({ override_callback_uri: url, verify_token }: z.output<typeof override>) {
  if (!url) return undefined;
  const isVerified = URL.canParse(url) && (await isCallbackVerified(url, verify_token ?? ""));
  if (!isVerified)
    throw parameterError("Invalid parameter: the callback URL or verify token couldn't be validated.");
  return url;
}
