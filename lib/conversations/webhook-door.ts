import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { takeWebhook } from "./take-webhook";

type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const kept = globalThis as typeof globalThis & { loketWebhookDoor?: Door };

/** Opens the door at which scripts/web.mjs delivers webhooks without the way through Next (decision 023). */
export function openWebhookDoor() {
  kept.loketWebhookDoor = takeAtDoor;
}

/** Answers one webhook. Does not throw. */
export async function takeAtDoor(request: IncomingMessage, response: ServerResponse) {
  const answer = await takeWebhook({
    length: request.headers["content-length"] ?? null,
    signature: header(request, "x-hub-signature-256"),
    // What is not read to its end keeps its connection until it was told why.
    body: request.iterator({ destroyOnReturn: false }),
  });
  const isRead = request.readableEnded;
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...(isRead ? {} : { connection: "close" }),
  });
  response.end(answer.body ? await answer.text() : undefined);
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
}
