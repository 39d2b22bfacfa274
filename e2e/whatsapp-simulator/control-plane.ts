import { z } from "zod";
import { accountOf, accountRoutes } from "./control-account";
import { deliveryRoutes, queueOf } from "./control-delivery";
import { readInput } from "./control-input";
import { residentRoutes } from "./control-residents";
import { templateControlRoutes } from "./control-templates";
import { isCallbackVerified } from "./handshake";
import { type Call, json, type Route, route } from "./http-router";
import { listErrors } from "./list-errors";
import { settle } from "./settle";
import type { World } from "./world";

const clockInput = z.strictObject({
  advanceSeconds: z.number().min(0).default(0),
  /** A simulated second lasts 1/speed real ones. */
  speed: z.number().min(1).max(100_000).optional(),
  /** Back to real time and real speed. */
  real: z.boolean().default(false),
});
const pricesInput = z.strictObject({ serviceMessages: z.int().min(0) });

/** Everything under `/_sim/`: what tests and the pages steer the simulator with. See README.md. */
export function controlRoutes(world: World): Route[] {
  return [
    ...residentRoutes(world),
    ...deliveryRoutes(world),
    ...templateControlRoutes(world),
    ...accountRoutes(world),
    route("GET", "/_sim/health", () => json(healthOf(world))),
    route("POST", "/_sim/reset", () => {
      world.reset();
      return json({ success: true });
    }),
    route("POST", "/_sim/clock", (call) => setClock(world, call)),
    route("POST", "/_sim/settle", async (call) => {
      const { timeoutMs } = readInput(z.strictObject({ timeoutMs: z.number().default(5000) }), call);
      return json({ settled: await settle(world, timeoutMs) });
    }),
    route("POST", "/_sim/handshake", async () => {
      const url = world.office.callback;
      const { verifyToken } = world.credentials;
      return json({ verified: url !== undefined && (await isCallbackVerified(url, verifyToken)) });
    }),
    route("GET", "/_sim/overview", () => json(overviewOf(world))),
    route("GET", "/_sim/errors", () => json(listErrors())),
    route("GET", "/_sim/outbox", ({ query }) => json(world.outbox.slice(Number(query.get("from") ?? 0)))),
    route("GET", "/_sim/prices", () => json(pricesOf(world))),
    route("POST", "/_sim/prices", (call) => {
      const { serviceMessages } = readInput(pricesInput, call);
      world.prices.setServiceMessages(world.clock.now(), serviceMessages);
      return json(pricesOf(world));
    }),
    route("POST", "/_sim/media/expire", () => {
      world.media.expireAll(world.clock.now());
      return json({ success: true });
    }),
  ];
}

function setClock(world: World, call: Call) {
  const { advanceSeconds, speed, real } = readInput(clockInput, call);
  if (real) {
    world.clock.backToReal();
    world.freshLimits();
  }
  if (speed) world.clock.setSpeed(speed);
  world.clock.advance(advanceSeconds * 1000);
  world.live.allChanged(world.residents.list());
  return json({ now: world.clock.now(), skippedMs: world.clock.skipped, speed: world.clock.speed });
}

const pricesOf = ({ prices, clock, knobs }: World) => ({
  ...prices.month(clock.now()),
  freeServiceMessages: knobs.freeServiceMessages,
});

/** All that the page of the knobs shows, in one look. */
const overviewOf = (world: World) => ({
  health: healthOf(world),
  knobs: world.knobs,
  defaults: world.defaultKnobs(),
  queue: queueOf(world),
  faults: world.faults.list(),
  templates: world.templates.list(),
  account: accountOf(world),
  prices: pricesOf(world),
  residents: world.residents.list().slice(-SHOWN_RESIDENTS),
});
const SHOWN_RESIDENTS = 200;

const healthOf = (world: World) => ({
  status: "ok",
  now: world.clock.now(),
  skippedMs: world.clock.skipped,
  speed: world.clock.speed,
  webhookUrl: world.office.callback,
  office: { name: world.office.verifiedName, phone: world.office.displayPhoneNumber },
  pendingWebhooks: world.sender.pending,
  lostWebhooks: world.sender.lost,
  lastDelivery: world.sender.deliveries.at(-1)?.httpStatus,
  oddVersions: [...world.oddVersions],
});
