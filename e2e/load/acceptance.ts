import autocannon from "autocannon";
import type { Figure } from "./bench";
import { DESK, openWindows, signedMessage, silence } from "./signed-message";

const SECONDS = 8;
const CONNECTIONS = 16;
/** More than are taken while the load lasts: a message that comes twice would cost the worker next to nothing. */
const MESSAGES = 40_000;
const RESIDENTS = 500;
const phoneOf = (index: number) => `62813${String(10_000_000 + index)}`;
const GOAL_RATIO = 0.7;
const STEADY_RATE = 50;
const GOAL_P99_MS = 50;

type Load = { connections: number; of: autocannon.Request[]; overallRate?: number; duration?: number };

/** Each connection sends messages of its own, so that none comes twice. */
function ownPart(requests: autocannon.Request[], connections: number) {
  const size = Math.floor(requests.length / connections);
  let part = 0;
  return (client: autocannon.Client) => {
    client.setRequests(requests.slice(part * size, (part + 1) * size));
    part += 1;
  };
}

/** Webhooks taken a second against a route of the same build that only reads and hashes; then p99 at a steady rate. */
export async function acceptance(): Promise<Figure[]> {
  await openWindows(Array.from({ length: RESIDENTS }, (_, i) => phoneOf(i)));
  const requests = Array.from({ length: MESSAGES }, (_, i) =>
    Object.assign({ method: "POST" as const }, signedMessage(phoneOf(i % RESIDENTS), "halo")),
  );
  const load = (path: string, { connections, of, ...options }: Load) =>
    autocannon({
      url: `${DESK}${path}`,
      connections,
      duration: SECONDS,
      setupClient: ownPart(of, connections),
      ...options,
    });
  // Few requests and a warm route: with twenty thousand prepared ones the first answers wait for the load's own process.
  const few = { connections: 4, overallRate: STEADY_RATE };
  const warm = requests.splice(0, STEADY_RATE * SECONDS);
  const steadily = requests.splice(0, STEADY_RATE * SECONDS);
  await load("/api/webhooks/whatsapp", { ...few, of: warm, duration: 3 });
  const steady = await load("/api/webhooks/whatsapp", { ...few, of: steadily });
  await silence();
  const many = { connections: CONNECTIONS, of: requests };
  await load("/api/bench/bare", { ...many, duration: 2 });
  const bare = await load("/api/bench/bare", many);
  const real = await load("/api/webhooks/whatsapp", many);
  await silence();
  const ratio = real.requests.average / bare.requests.average;
  return [
    {
      what: "webhook accepted, against the bare route",
      measured: `${real.requests.average.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`,
      baseline: `${bare.requests.average.toFixed(0)}/s`,
      goal: `≥ ${GOAL_RATIO}`,
      isReached: ratio >= GOAL_RATIO && real.non2xx === 0,
    },
    {
      what: `webhook accepted at ${STEADY_RATE}/s`,
      measured: `p99 ${steady.latency.p99} ms`,
      baseline: `p50 ${steady.latency.p50} ms`,
      goal: `p99 ≤ ${GOAL_P99_MS} ms`,
      isReached: steady.latency.p99 <= GOAL_P99_MS && steady.non2xx === 0,
    },
  ];
}
