import "server-only";
import { findViewer } from "../auth/find-viewer";
import { can } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { isStopping } from "../jobs/stopping";
import { listen } from "./listener";
import type { LiveEvent } from "./live-event";

const HEARTBEAT_MS = 15_000;

/**
 * The viewer's events as server-sent events. Says "ended" and ends by itself when the session is revoked or the account
 * disabled: looked at when the settings change, which accounts belong to, and with each heartbeat. When the process stops
 * it ends without a word, and the browser asks for another.
 */
export function liveStream(opener: Viewer, signal: AbortSignal): ReadableStream<Uint8Array> {
  let viewer = opener;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      let hasStopped = false;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = () => {
        hasStopped = true;
        unlisten();
        clearInterval(heartbeat);
        signal.removeEventListener("abort", stop);
        try {
          controller.close();
        } catch {
          // the browser went away first
        }
      };
      const unlisten = listen((event) => {
        if (event.kind === "over") return stop();
        if (event.kind === "resync" || mayHear(viewer, event)) write(`data: ${JSON.stringify(event)}\n\n`);
        if (event.kind === "settings.changed") void beat();
      });
      const beat = async () => {
        const current = await findViewer(viewer.sessionId).catch(() => viewer);
        if (hasStopped) return;
        if (!current) write("event: ended\ndata: \n\n");
        if (!current || signal.aborted) return stop();
        viewer = current;
        write("event: ping\ndata: \n\n");
      };
      const heartbeat = setInterval(beat, HEARTBEAT_MS);
      signal.addEventListener("abort", stop);
      write("retry: 1500\n\n: connected\n\n");
      if (isStopping()) stop();
    },
  });
}

function mayHear(viewer: Viewer, event: LiveEvent): boolean {
  switch (event.kind) {
    case "conversation.changed":
      return can(viewer, "conversation.read");
    case "ticket.changed":
      return can(viewer, event.isClosed ? "ticket.read_closed" : "ticket.read");
    case "menu.changed":
      return can(viewer, "menu.read");
    case "template.changed":
      return can(viewer, "template.read");
    case "health.changed":
      return can(viewer, "health.read");
    case "sending.changed":
      return can(viewer, "sending.read");
    case "settings.changed":
    case "clock.changed":
      return true;
  }
}
