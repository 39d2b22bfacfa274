// What `next start` does, with a door for webhooks before it (docs/decisions/023): the busiest address by far needs none
// of what Next does for a page.
import { createServer } from "node:http";
import next from "next";
import { watchRequests } from "./finish-requests.mjs";

const WEBHOOKS = /^\/api\/webhooks\/whatsapp(\?|$)/;
/** Longer than a proxy keeps a line to us: whoever closes it first must not be the one who is about to be asked. */
const KEPT_OPEN_MS = 75_000;
const port = Number(process.env.PORT);
const hostname = process.env.HOST;

const app = next({ dev: false, hostname, port });
await app.prepare();
const serve = app.getRequestHandler();

const server = createServer((request, response) => {
  // Set by instrumentation.ts, in Next's own bundle: one copy of the code, one pool of connections.
  const door = request.method === "POST" && WEBHOOKS.test(request.url) && globalThis.loketWebhookDoor;
  return door ? door(request, response) : serve(request, response);
});
server.keepAliveTimeout = KEPT_OPEN_MS;
globalThis.loketFinishRequests = watchRequests(server); // asked for by lib/worker/start-process.ts
server.listen(port, hostname);
