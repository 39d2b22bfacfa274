import "server-only";
import pg from "pg";
import { env } from "../env";
import { logError } from "../log";
import { LIVE_CHANNEL, type LiveEvent, liveEvent } from "./live-event";

type Hear = (event: LiveEvent | { kind: "resync" } | { kind: "over" }) => void;

const RECONNECT_MS = 1_000;

type Listener = { hearers: Set<Hear>; client: pg.Client | null; ended: boolean };
const kept = globalThis as typeof globalThis & { loketListener?: Listener };

/** Hears every live event of the office until the returned function is called. One connection per process. */
export function listen(hear: Hear): () => void {
  kept.loketListener ??= open();
  const { hearers } = kept.loketListener;
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** Whoever hears ends by itself: this process is about to stop. */
export function endStreams() {
  for (const hear of kept.loketListener?.hearers ?? []) hear({ kind: "over" });
}

export async function stopListening() {
  const listener = kept.loketListener;
  kept.loketListener = undefined;
  if (!listener) return;
  listener.ended = true;
  await listener.client?.end().catch(() => undefined);
}

function open(): Listener {
  const listener: Listener = { hearers: new Set(), client: null, ended: false };
  void connect(listener);
  return listener;
}

async function connect(listener: Listener): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "loket-live" });
  const again = () => {
    if (listener.client !== client || listener.ended) return;
    listener.client = null;
    setTimeout(() => void connect(listener), RECONNECT_MS).unref();
  };
  listener.client = client;
  client.on("error", again);
  client.on("end", again);
  client.on("notification", ({ payload }) => tell(listener, payload));
  try {
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    // What was notified before this moment is gone: everything visible is read anew.
    for (const hear of listener.hearers) hear({ kind: "resync" });
  } catch (error) {
    logError("live_listener_failed", error);
    again();
  }
}

function tell(listener: Listener, payload: string | undefined) {
  const parsed = liveEvent.safeParse(JSON.parse(payload ?? "null"));
  if (parsed.success) for (const hear of listener.hearers) hear(parsed.data);
}
