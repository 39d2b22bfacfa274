import { z } from "zod";
import { readInput } from "./control-input";
import { changedKnobs } from "./delivery-knobs";
import { encodeJson } from "./encode-json";
import { faultInput } from "./faults";
import { type Call, json, type Route, route } from "./http-router";
import { postWebhook } from "./post-webhook";
import { burstInput, sendBurst } from "./send-burst";
import type { World } from "./world";

const anyWebhook = z.strictObject({
  /** Sent the way the platform writes JSON; or `body`, sent byte for byte. */
  payload: z.unknown().optional(),
  body: z.string().optional(),
  signature: z.enum(["valid", "none", "wrong"]).default("valid"),
  times: z.int().min(1).max(200).default(1),
});
const SHOWN_DELIVERIES = 30;

/** Knobs, faults, webhooks and their queue: `/_sim/delivery`, `/_sim/faults`, `/_sim/webhooks`, `/_sim/queue`. */
export function deliveryRoutes(world: World): Route[] {
  return [
    route("GET", "/_sim/delivery", () => json(world.knobs)),
    route("POST", "/_sim/delivery", (call) => {
      world.knobs = { ...world.knobs, ...readInput(changedKnobs, call) };
      return json(world.knobs);
    }),
    route("DELETE", "/_sim/delivery", () => {
      world.knobs = world.defaultKnobs();
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
    route("POST", "/_sim/webhooks", (call) => sendAnyWebhook(world, call)),
    route("POST", "/_sim/burst", async (call) => json(await sendBurst(world, readInput(burstInput, call)))),
    route("GET", "/_sim/deliveries", () => json(world.sender.deliveries)),
    route("GET", "/_sim/queue", () => json(queueOf(world))),
    route("POST", "/_sim/queue/retry", () => {
      world.sender.retries.runAll();
      return json(queueOf(world));
    }),
    route("DELETE", "/_sim/queue", () => {
      world.sender.giveUp();
      return json(queueOf(world));
    }),
  ];
}

/** What waits for a retry and what the last attempts were answered; without what was said in them. */
export const queueOf = ({ sender }: World) => ({
  pending: sender.pending,
  lost: sender.lost,
  waiting: sender.retries.list(),
  recent: sender.deliveries
    .slice(-SHOWN_DELIVERIES)
    .reverse()
    .map(({ at, attempt, bytes, httpStatus, problem }) => ({ at, attempt, bytes, httpStatus, problem })),
});

async function sendAnyWebhook(world: World, call: Call) {
  const { payload, body, signature, times } = readInput(anyWebhook, call);
  const url = world.office.callback;
  if (!url) return json({ results: [] }, 409);
  const content = body === undefined ? encodeJson(payload ?? {}) : Buffer.from(body, "utf8");
  const once = () => postWebhook(url, content, world.credentials.appSecret, { signature });
  const results = await Promise.all(Array.from({ length: times }, once));
  return json({ httpStatus: results[0]?.httpStatus, results });
}
