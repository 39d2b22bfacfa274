import type { Figure } from "./bench";
import {
  openWindows,
  pause,
  percentile,
  phoneOf,
  post,
  SIMULATOR,
  sendsFrom,
  signedMessage,
} from "./signed-message";

const RATE = 50;
const SECONDS = 10;
const WARM_UP_SECONDS = 5;
const SETTLE_MS = 5_000;
const GOAL_P50_MS = 30;
const GOAL_P95_MS = 100;

/** From the webhook's first byte to the bot's answer arriving at the API, at a steady rate; baseline: the answer's own HTTP trip. */
export async function answerLatency(): Promise<Figure[]> {
  await measure(WARM_UP_SECONDS, 60_000_000); // code that has just been loaded is slower than an office ever sees
  const { latencies, sent } = await measure(SECONDS, 70_000_000);
  const trip = await roundTrip();
  const [p50, p95] = [percentile(latencies, 0.5), percentile(latencies, 0.95)];
  return [
    {
      what: `message in → bot's answer at the API, ${RATE}/s`,
      measured: `p50 ${p50} ms, p95 ${p95} ms (${latencies.length} of ${sent})`,
      baseline: `${trip.toFixed(1)} ms (HTTP round trip)`,
      goal: `p50 ≤ ${GOAL_P50_MS}, p95 ≤ ${GOAL_P95_MS}`,
      isReached: latencies.length === sent && p50 <= GOAL_P50_MS && p95 <= GOAL_P95_MS,
    },
  ];
}

/** Writes as new residents, whose numbers begin with `from`, and looks when each was answered (milliseconds). */
async function measure(seconds: number, from: number) {
  const phones = Array.from({ length: RATE * seconds }, (_, i) => `62812${String(from + i)}`);
  await openWindows(phones);
  const messages = phones.map((phone) => signedMessage(phone, "halo"));
  const sentAt = new Map<string, number>();
  const started = Date.now();
  await Promise.all(
    phones.map(async (phone, i) => {
      await pause(started + (i * 1000) / RATE - Date.now());
      sentAt.set(phone, Date.now());
      await post(messages[i] as (typeof messages)[number]);
    }),
  );
  await pause(SETTLE_MS);
  const latencies = (await sendsFrom(0)).flatMap((send) => {
    const from = sentAt.get(phoneOf(send));
    return from === undefined ? [] : [send.receivedAt - from];
  });
  return { latencies, sent: phones.length };
}

async function roundTrip(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 50; i++) {
    const started = performance.now();
    await (await fetch(`${SIMULATOR}/_sim/health`)).text();
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}
