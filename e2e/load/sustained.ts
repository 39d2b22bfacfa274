import type { Figure } from "./bench";
import { DESK, openWindows, pause, SIMULATOR, signedMessage } from "./signed-message";

const GOAL_RATE = 300;
const SECONDS = 10;
const RESIDENTS = 1_000;
const PATIENCE_MS = 120_000;

type Sent = { receivedAt: number; request: { to?: string } };

/** Messages answered a second, from the first that came to the last answer at the API, when `GOAL_RATE` a second come in. */
export async function sustained(): Promise<Figure[]> {
  const phones = Array.from({ length: RESIDENTS }, (_, i) => `62815${String(10_000_000 + i)}`);
  await openWindows(phones);
  const total = GOAL_RATE * SECONDS;
  const started = Date.now();
  let taken = 0;
  await Promise.all(
    Array.from({ length: total }, async (_, i) => {
      await pause(started + (i * 1_000) / GOAL_RATE - Date.now());
      const message = signedMessage(phones[i % RESIDENTS] ?? "", "halo");
      const response = await fetch(`${DESK}/api/webhooks/whatsapp`, { method: "POST", ...message });
      if (response.ok) taken++;
    }),
  );
  const takenFor = (Date.now() - started) / 1_000;
  const answered = await lastAnswer(new Set(phones), started);
  const rate = total / ((answered - started) / 1_000);
  return [
    {
      what: `messages answered, ${GOAL_RATE}/s for ${SECONDS} s`,
      measured: `${rate.toFixed(0)}/s (${taken} of ${total} taken)`,
      baseline: `${(total / takenFor).toFixed(0)}/s taken in`,
      goal: `≥ ${GOAL_RATE}/s`,
      isReached: taken === total && rate >= GOAL_RATE * 0.95, // the last answer comes a moment after the last message
    },
  ];
}

/** When the last answer came: nothing has come for three seconds. A turn may answer several messages of one resident. */
async function lastAnswer(phones: Set<string>, since: number): Promise<number> {
  let last = since;
  for (;;) {
    const sends = (await (await fetch(`${SIMULATOR}/_sim/outbox`)).json()) as Sent[];
    const times = sends
      .filter(({ request }) => phones.has((request.to ?? "").replace("+", "")))
      .map(({ receivedAt }) => receivedAt);
    last = Math.max(last, ...times);
    if (Date.now() - last > 3_000 || Date.now() - since > PATIENCE_MS) return last;
    await pause(500);
  }
}
