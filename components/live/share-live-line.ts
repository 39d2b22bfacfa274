import type { LiveEvent } from "@/lib/live/live-event";
import type { ConnectionState } from "../shell/connection-context";
import { type Hearer, openLiveLine, SILENCE_MS } from "./open-live-line";

const NAME = "loket-live";

/** What the tab that holds the line tells the others; `ask` is what a new tab says to it. */
type Said =
  | { kind: "event"; event: LiveEvent }
  | { kind: "state"; state: ConnectionState }
  | { kind: "gap" | "end" | "pulse" | "ask" };

/**
 * One line of live events for all tabs of a browser, which opens no more than six connections to a server (HTTP/1.1):
 * with a line each, the seventh tab would wait for ever. Whoever holds the lock holds the line and tells the others; when
 * it closes, the next one takes over. Where a browser offers no locks (plain http to another machine), each has its own.
 */
export function shareLiveLine(hearer: Hearer): () => void {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return openLiveLine(hearer);
  const tab = new Tab(hearer);
  tab.join();
  return () => tab.leave();
}

class Tab {
  private readonly channel = new BroadcastChannel(NAME);
  private readonly leaving = new AbortController();
  private state: ConnectionState = "connecting";
  /** Ends this tab's holding of the line, while it does. */
  private letGo: (() => void) | undefined;
  private isQueued = false;
  private hasHeard = false;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly hearer: Hearer) {}

  join() {
    this.channel.onmessage = ({ data }) => this.hear(data as Said);
    this.channel.postMessage({ kind: "ask" } satisfies Said);
    document.addEventListener("visibilitychange", this.awaitPulse);
    this.awaitPulse();
    this.queue();
  }

  leave() {
    this.leaving.abort();
    clearTimeout(this.silence);
    document.removeEventListener("visibilitychange", this.awaitPulse);
    this.letGo?.();
    this.channel.close();
  }

  /** Waits for the line; once it is lost to another tab, waits again. */
  private queue() {
    if (this.isQueued) return;
    this.isQueued = true;
    const granted = () => {
      this.isQueued = false;
      return this.hold();
    };
    navigator.locks.request(NAME, { signal: this.leaving.signal }, granted).catch(() => this.lose());
  }

  /** The tab that holds the line has fallen silent: browsers put tabs to sleep that nobody looks at. */
  private take() {
    navigator.locks.request(NAME, { steal: true }, () => this.hold()).catch(() => this.lose());
  }

  private lose() {
    this.letGo?.();
    if (!this.leaving.signal.aborted) this.queue();
  }

  private hold(): Promise<void> {
    if (this.leaving.signal.aborted) return Promise.resolve();
    clearTimeout(this.silence);
    const close = openLiveLine({
      onEvent: (event) => this.say({ kind: "event", event }),
      onGap: () => this.say({ kind: "gap" }),
      onState: (state) => this.say({ kind: "state", state }),
      onEnd: () => this.say({ kind: "end" }),
      onPulse: () => this.say({ kind: "pulse" }),
    });
    return new Promise((done) => {
      this.letGo = () => {
        this.letGo = undefined;
        close();
        done();
      };
    });
  }

  private say(said: Said) {
    if (this.leaving.signal.aborted) return;
    this.pass(said);
    this.channel.postMessage(said);
  }

  private hear(said: Said) {
    if (said.kind === "ask") return this.letGo && this.say({ kind: "state", state: this.state });
    this.awaitPulse();
    // What changed between drawing the page and this moment was not heard.
    if (!this.hasHeard) this.hearer.onGap();
    this.hasHeard = true;
    this.pass(said);
  }

  private pass(said: Said) {
    if (said.kind === "event") this.hearer.onEvent(said.event);
    else if (said.kind === "gap") this.hearer.onGap();
    else if (said.kind === "end") this.hearer.onEnd();
    else if (said.kind === "state" && said.state !== this.state) {
      this.state = said.state;
      this.hearer.onState(said.state);
    }
  }

  private readonly awaitPulse = () => {
    clearTimeout(this.silence);
    if (this.letGo || document.visibilityState === "hidden") return;
    this.silence = setTimeout(() => this.take(), SILENCE_MS);
  };
}
