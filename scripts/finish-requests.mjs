// The end of a web process that is told to stop: it takes no new connection, answers what was asked, and gives up what
// is not answered after fifteen seconds.
import { Server } from "node:net";

const MOST_MS = 15_000;
/** So long a request may still come on a connection that was open: whoever sent it had not heard of the end yet. */
const LAST_REQUESTS_MS = 1_000;
const LOOK_MS = 25;

/** Watches the requests of an HTTP server. Gives the way to its end, which resolves when nothing is owed any more. */
export function watchRequests(server) {
  const inHand = new Map(); // connection → how many of its requests are not answered yet
  const unanswered = new Set();
  let isEnding = false;

  server.on("connection", (socket) => {
    inHand.set(socket, 0);
    socket.once("close", () => inHand.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    if (isEnding) sayLast(response);
    unanswered.add(response);
    inHand.set(socket, (inHand.get(socket) ?? 0) + 1);
    response.once("close", () => {
      unanswered.delete(response);
      if (inHand.has(socket)) inHand.set(socket, inHand.get(socket) - 1);
    });
  });

  return async function finishRequests() {
    const end = Date.now() + MOST_MS;
    isEnding = true;
    // HTTP's own close() would cut idle connections at once, and a request that is on its way with them.
    Server.prototype.close.call(server);
    for (const response of unanswered) sayLast(response);
    const lastRequest = Date.now() + LAST_REQUESTS_MS;
    while (inHand.size > 0 && Date.now() < lastRequest) await pause();
    endIdle(inHand);
    while (unanswered.size > 0 && Date.now() < end) await pause();
  };
}

/** The connection ends with this answer, so that the next request goes where somebody still listens. */
function sayLast(response) {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

function endIdle(inHand) {
  for (const [socket, count] of inHand) if (count === 0) socket.end();
}

const pause = () => new Promise((done) => setTimeout(done, LOOK_MS));
