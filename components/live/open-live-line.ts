import type { LiveEvent } from "@/lib/live/live-event";
import type { ConnectionState } from "../shell/connection-context";
import { isLiveEvent } from "./invalidations";
import { isSignedOut } from "./is-signed-out";

/** The server says something every 15 seconds; a line that is silent for longer than this is dead without knowing it. */
export const SILENCE_MS = 40_000;
/** So long may a line be silent about its fate before the screen says "luring". */
const PATIENCE_MS = 6_000;
const REOPEN_MS = 5_000;

export type Hearer = {
  onEvent: (event: LiveEvent) => void;
  /** Something may have been missed: everything is to be read anew. */
  onGap: () => void;
  onState: (state: ConnectionState) => void;
  /** The session is over: nothing more will be heard. */
  onEnd: () => void;
  /** The line has shown that it lives. */
  onPulse?: () => void;
};

/** Holds the line of live events open until the returned function is called, and says how it stands. */
export function openLiveLine({ onEvent, onGap, onState, onEnd, onPulse }: Hearer): () => void {
  let source: EventSource | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let hasBeenOpen = false;

  const open = () => {
    clearTimeout(reopening);
    source?.close();
    source = new EventSource("/api/live");
    source.onopen = () => {
      clearTimeout(patience);
      patience = undefined;
      onState("connected");
      hasBeenOpen = true;
      alive();
      // Also the first time: what changed between drawing the page and this moment was not heard.
      onGap();
    };
    source.onerror = lost;
    source.onmessage = ({ data }) => hear(String(data));
    source.addEventListener("ping", alive);
    source.addEventListener("ended", onEnd);
  };

  const alive = () => {
    onPulse?.();
    clearTimeout(silence);
    silence = setTimeout(() => {
      lost();
      open();
    }, SILENCE_MS);
  };

  const lost = () => {
    if (!patience) {
      onState(hasBeenOpen || navigator.onLine ? "connecting" : "offline");
      patience = setTimeout(() => onState("offline"), PATIENCE_MS);
    }
    // A refusal (signed out, restarting) closes the source for good; the browser retries only broken lines.
    if (source?.readyState !== EventSource.CLOSED) return;
    reopening = setTimeout(open, REOPEN_MS);
    void isSignedOut().then((isOut) => isOut && onEnd());
  };

  const hear = (data: string) => {
    const said: unknown = JSON.parse(data);
    if (isLiveEvent(said)) onEvent(said);
    else onGap();
  };

  const unplugged = () => onState("offline");
  window.addEventListener("online", open);
  window.addEventListener("offline", unplugged);
  open();
  return () => {
    clearTimeout(patience);
    clearTimeout(reopening);
    clearTimeout(silence);
    window.removeEventListener("online", open);
    window.removeEventListener("offline", unplugged);
    source?.close();
  };
}
