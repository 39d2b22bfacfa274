import { z } from "zod";
import { readInput } from "./control-input";
import { residentRoutes } from "./control-residents";
import { deliveryKnobs } from "./delivery-knobs";
import { encodeJson } from "./encode-json";
import { faultInput } from "./faults";
import { unknownObject } from "./graph-error";
import { isCallbackVerified } from "./handshake";
import { type Call, json, type Route, route } from "./http-router";
import { postWebhook } from "./post-webhook";
import { settle } from "./settle";
import { newTemplate } from "./template-registry";
import { setTemplateStatus } from "./template-routes";
import type { World } from "./world";

const anyWebhook = z.strictObject({
  /** Sent the way the platform writes JSON; or `body`, sent byte for byte. */
  payload: z.unknown().optional(),
  body: z.string().optional(),
  signature: z.enum(["valid", "none", "wrong"]).default("valid"),
  times: z.int().min(1).max(200).default(1),
});
const STATUSES = ["PENDING", "APPROVED", "REJECTED", "PAUSED", "DISABLED"] as const;
const templateReview = z.strictObject({ status: z.enum(STATUSES), reason: z.string().optional() });

/** Everything under `/_sim/`: what tests and the phone page steer the simulator with. See README.md. */
export function controlRoutes(world: World): Route[] {
  return [
    ...residentRoutes(world),
    route("GET", "/_sim/health", () => json(healthOf(world))),
    route("POST", "/_sim/reset", () => {
      world.reset();
      return json({ success: true });
    }),
    route("POST", "/_sim/clock", (call) => {
      world.clock.advance(
        readInput(z.strictObject({ advanceSeconds: z.number().min(0) }), call).advanceSeconds * 1000,
      );
      world.live.allChanged(world.residents.list());
      return json({ now: world.clock.now() });
    }),
    route("POST", "/_sim/settle", async (call) => {
      const { timeoutMs } = readInput(z.strictObject({ timeoutMs: z.number().default(5000) }), call);
      return json({ settled: await settle(world, timeoutMs) });
    }),
    route("POST", "/_sim/webhooks", (call) => sendAnyWebhook(world, call)),
    route("POST", "/_sim/handshake", async () => {
      const url = world.office.callback;
      return json({
        verified: Boolean(url) && (await isCallbackVerified(url ?? "", world.credentials.verifyToken)),
      });
    }),
    route("GET", "/_sim/delivery", () => json(world.knobs)),
    route("POST", "/_sim/delivery", (call) => {
      world.knobs = { ...world.knobs, ...readInput(changedKnobs, call) };
      return json(world.knobs);
    }),
    route("GET", "/_sim/faults", () => json(world.faults.list())),
    route("POST", "/_sim/faults", (call) => {
      world.faults.add(readInput(faultInput, call));
      return json(world.faults.list(), 201);
    }),
    route("DELETE", "/_sim/faults", () => {
      world.faults.clear();
      return json([]);
    }),
    route("GET", "/_sim/outbox", () => json(world.outbox)),
    route("GET", "/_sim/deliveries", () => json(world.sender.deliveries)),
    route("POST", "/_sim/templates", (call) =>
      json(world.templates.add(readInput(newTemplate, call), "APPROVED"), 201),
    ),
    route("POST", "/_sim/templates/:id", (call) => reviewTemplate(world, call)),
  ];
}

// Defaults would turn every other knob back.
const changedKnobs = z.strictObject(
  Object.fromEntries(
    Object.entries(deliveryKnobs.shape).map(([name, knob]) => [name, knob.unwrap().optional()]),
  ),
);

const healthOf = (world: World) => ({
  status: "ok",
  now: world.clock.now(),
  webhookUrl: world.office.callback,
  office: { name: world.office.verifiedName, phone: world.office.displayPhoneNumber },
  pendingWebhooks: world.sender.pending,
  lastDelivery: world.sender.deliveries.at(-1)?.httpStatus,
});

async function sendAnyWebhook(world: World, call: Call) {
  const { payload, body, signature, times } = readInput(anyWebhook, call);
  const url = world.office.callback;
  if (!url) return json({ results: [] }, 409);
  const content = body === undefined ? encodeJson(payload ?? {}) : Buffer.from(body, "utf8");
  const once = () => postWebhook(url, content, world.credentials.appSecret, signature);
  const results = await Promise.all(Array.from({ length: times }, once));
  return json({ httpStatus: results[0]?.httpStatus, results });
}

function reviewTemplate(world: World, call: Call) {
  const id = call.params.id ?? "";
  const { status, reason } = readInput(templateReview, call);
  const reviewed = setTemplateStatus(world, id, status, reason);
  if (!reviewed) throw unknownObject(id, call.method);
  return json(reviewed);
}
