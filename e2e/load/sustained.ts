import type { Figure } from "./bench";
import { openWindows, pause, phoneOf, post, sendsFrom, signedMessage } from "./signed-message";

const GOAL_RATE = 300;
/** More than the goal, so that the goal can be seen to be passed. */
const OFFERED_RATE = 330;
const SECONDS = 20;
const PATIENCE_MS = 120_000;

/** Messages answered a second when `OFFERED_RATE` new residents a second write, from the first message to the last answer. */
export async function sustained(): Promise<Figure[]> {
  const total = OFFERED_RATE * SECONDS;
  const phones = Array.from({ length: total }, (_, i) => `62815${String(10_000_000 + i)}`);
  await openWindows(phones);
  const messages = phones.map((phone) => signedMessage(phone, "halo"));
  const started = Date.now();
  let taken = 0;
  await Promise.all(
    messages.map(async (message, i) => {
      await pause(started + (i * 1_000) / OFFERED_RATE - Date.now());
      if (await post(message)) taken++;
    }),
  );
  const takenFor = (Date.now() - started) / 1_000;
  const { answered, last } = await answersTo(new Set(phones));
  const rate = answered / ((last - started) / 1_000);
  return [
    {
      what: `messages answered, ${OFFERED_RATE}/s offered for ${SECONDS} s`,
      measured: `${rate.toFixed(0)}/s (${answered} of ${total})`,
      baseline: `${(taken / takenFor).toFixed(0)}/s taken in`,
      goal: `≥ ${GOAL_RATE}/s`,
      isReached: answered === total && rate >= GOAL_RATE,
    },
  ];
}

/** How many of them have been answered in the end, and when the last was. */
async function answersTo(waiting: Set<string>): Promise<{ answered: number; last: number }> {
  const total = waiting.size;
  const end = Date.now() + PATIENCE_MS;
  let last = 0;
  for (let seen = 0; waiting.size > 0 && Date.now() < end; await pause(1_000)) {
    const sends = await sendsFrom(seen);
    seen += sends.length;
    for (const send of sends) if (waiting.delete(phoneOf(send))) last = Math.max(last, send.receivedAt);
  }
  return { answered: total - waiting.size, last };
}
