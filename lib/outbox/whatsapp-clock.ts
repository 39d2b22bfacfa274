import "server-only";
import { z } from "zod";
import { db, pool } from "../db";
import { listen } from "../live/listener";
import { LIVE_CHANNEL, type LiveEvent } from "../live/live-event";
import { logError, logInfo } from "../log";
import { watchClock } from "./watch-clock";
import { whatsAppThrough } from "./whatsapp";

const KEY = "whatsapp_clock";
/** Closer than this the clocks agree: an answer's date has whole seconds, and the line takes its time. */
const AGREE_MS = 5_000;

const keptClock = z.object({ aheadMs: z.int() });
const kept = globalThis as typeof globalThis & { loketWhatsAppAheadMs?: number };

/** How far WhatsApp's clock is ahead of this office's, in milliseconds; 0 while they agree within seconds. */
export const whatsAppAheadMs = (): number => kept.loketWhatsAppAheadMs ?? 0;

/** The time by WhatsApp's clock, which decides when a reply window closes. */
export const whatsAppTime = (officeTime: Date): Date => new Date(officeTime.getTime() + whatsAppAheadMs());

/** Knows of the difference from here on: what was found last, and every change that a worker finds. */
export async function followWhatsAppClock(): Promise<() => void> {
  const unlisten = listen((event) => {
    if (event.kind === "clock.changed") kept.loketWhatsAppAheadMs = event.aheadMs;
    if (event.kind === "resync") void readAnew();
  });
  await readAnew();
  return unlisten;
}

async function readAnew() {
  try {
    const setting = await db().setting.findUnique({ where: { key: KEY }, select: { value: true } });
    kept.loketWhatsAppAheadMs = keptClock.safeParse(setting?.value).data?.aheadMs ?? 0;
  } catch (error) {
    logError("whatsapp_clock_unread", error);
  }
}

/**
 * Asks WhatsApp for the office's own number and takes the time from its answer, whatever the answer is. A difference
 * that has changed is kept and told to every process and screen. No answer, no change.
 */
export async function compareClocks(): Promise<void> {
  const clock = watchClock();
  await whatsAppThrough(clock.fetch)
    .getPhoneNumber()
    .catch(() => undefined);
  const driftMs = clock.driftMs();
  if (driftMs === null || Math.abs(driftMs - whatsAppAheadMs()) < AGREE_MS) return;
  const aheadMs = Math.abs(driftMs) < AGREE_MS ? 0 : Math.round(driftMs);
  await keep(aheadMs);
  kept.loketWhatsAppAheadMs = aheadMs;
  logInfo("whatsapp_clock_differs", { seconds: Math.round(aheadMs / 1_000) });
}

async function keep(aheadMs: number) {
  const event: LiveEvent = { kind: "clock.changed", aheadMs };
  await pool().query({
    name: "keep-whatsapp-clock",
    text: `with kept as (
             insert into "Setting" (key, value, "updatedAt") values ($1, $2, now())
             on conflict (key) do update set value = excluded.value, "updatedAt" = now()
             returning 1
           )
           select pg_notify($3, $4) from kept`,
    values: [KEY, JSON.stringify({ aheadMs }), LIVE_CHANNEL, JSON.stringify(event)],
  });
}
