import { z } from "zod";
import { tellNumber } from "./account-webhooks";
import { assertOfficeNumber, authorize } from "./authorize";
import { messagingError } from "./graph-error";
import { type Call, json, type Reply } from "./http-router";
import { parse } from "./validate-message";
import type { World } from "./world";

export const pin = z.string().regex(/^\d{6}$/, { message: "must be six digits" });
const registration = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  pin,
  data_localization_region: z.string().length(2).optional(),
});
const codeRequest = z.strictObject({ code_method: z.enum(["SMS", "VOICE"]), language: z.string().min(2) });
const codeCheck = z.strictObject({ code: z.string().regex(/^\d{6}$|^\d{3}-\d{3}$/) });
const settings = z.looseObject({
  user_identity_change: z.strictObject({ enable_identity_key_check: z.boolean() }).optional(),
  storage_configuration: z.looseObject({ status: z.string() }).optional(),
});
const newUsername = z.looseObject({ username: z.string() });
const USERNAME = /^[a-z0-9][a-z0-9._]{2,34}$/;

const start = (world: World, call: Call) => {
  authorize(world, call);
  assertOfficeNumber(world, call);
  return world.office;
};
const success = () => json({ success: true });

/** POST /{phone}/register: the PIN must be the one that the number was registered with (133005). */
export function register(world: World, call: Call): Reply {
  const office = start(world, call);
  const given = parse(registration, call.json(), "");
  if (office.pin !== undefined && office.pin !== given.pin) throw messagingError(133005);
  office.pin = given.pin;
  office.isRegistered = true;
  return success();
}

/** POST /{phone}/deregister: sends are refused with 133010 until it is registered again. */
export function deregister(world: World, call: Call): Reply {
  start(world, call).isRegistered = false;
  return success();
}

/** POST /{phone}/request_code */
export function requestCode(world: World, call: Call): Reply {
  start(world, call);
  parse(codeRequest, call.json() ?? Object.fromEntries(call.query), "");
  return success();
}

/** POST /{phone}/verify_code: any six digits are right. */
export function verifyCode(world: World, call: Call): Reply {
  start(world, call);
  parse(codeCheck, call.json() ?? Object.fromEntries(call.query), "");
  return success();
}

/** GET /{phone}/settings */
export function readSettings(world: World, call: Call): Reply {
  return json(start(world, call).settings);
}

/** POST /{phone}/settings */
export function changeSettings(world: World, call: Call): Reply {
  Object.assign(start(world, call).settings, parse(settings, call.json(), ""));
  return success();
}

/** GET /{phone}/username: 147005 while there is none. */
export function readUsername(world: World, call: Call): Reply {
  const { username } = start(world, call);
  if (!username) throw messagingError(147005);
  return json({ username: username.name, status: username.status });
}

/** POST /{phone}/username: approved at once and told by webhook. */
export function claimUsername(world: World, call: Call): Reply {
  const office = start(world, call);
  const { username } = parse(newUsername, call.json(), "");
  const name = username.replace(/^@/, "");
  if (!USERNAME.test(name)) throw messagingError(147002);
  if (world.residents.list().some((it) => it.username === `@${name}`)) throw messagingError(147001);
  office.username = { name, status: "approved" };
  tellUsername(world, name, "approved");
  return json({ status: "approved" });
}

/** DELETE /{phone}/username */
export function dropUsername(world: World, call: Call): Reply {
  const office = start(world, call);
  if (!office.username) throw messagingError(147005);
  tellUsername(world, office.username.name, "deleted");
  office.username = undefined;
  return success();
}

/** GET /{phone}/username_suggestions */
export function suggestUsernames(world: World, call: Call): Reply {
  start(world, call);
  return json({ data: [{ username_suggestions: ["kel.karangmulya", "karangmulya.biak"] }] });
}

function tellUsername(world: World, username: string, status: "approved" | "deleted") {
  tellNumber(world, "business_username_update", { username, status });
}
