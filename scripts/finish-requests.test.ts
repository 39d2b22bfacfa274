import { once } from "node:events";
import { Agent, createServer, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { watchRequests } from "./finish-requests.mjs";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A server that answers at once, but `/slow` only when it is told to. */
async function aServer() {
  const slow: ServerResponse[] = [];
  const server = createServer((asked, answer) => {
    if (asked.url === "/slow") slow.push(answer);
    else answer.end("ok");
  });
  servers.push(server);
  const finish = watchRequests(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { port, finish, slow };
}

type Answer = { status: number | undefined; connection: string | undefined } | { code: string | undefined };

const ask = (port: number, path: string, agent?: Agent): Promise<Answer> =>
  new Promise((done) => {
    request({ port, host: "127.0.0.1", path, agent })
      .on("response", (response) => {
        response
          .resume()
          .on("end", () => done({ status: response.statusCode, connection: response.headers.connection }));
      })
      .on("error", (error: Error & { code?: string }) => done({ code: error.code }))
      .end();
  });

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("what was asked is answered, on an open line also what comes a moment later; nobody new gets in", async () => {
  const { port, finish, slow } = await aServer();
  const agent = new Agent({ keepAlive: true });
  expect(await ask(port, "/", agent)).toEqual({ status: 200, connection: "keep-alive" });
  const late = ask(port, "/slow");
  await pause(50);

  let isOver = false;
  const finished = finish().then(() => {
    isOver = true;
  });
  await pause(20);
  expect(await ask(port, "/", agent)).toEqual({ status: 200, connection: "close" });
  expect(await ask(port, "/")).toEqual({ code: "ECONNREFUSED" });
  await pause(800);
  expect(isOver).toBe(false);
  slow[0]?.end("late");
  expect(await late).toEqual({ status: 200, connection: "close" });
  await finished;
});

test("a line on which nobody asks anything holds nothing up", async () => {
  const { port, finish } = await aServer();
  const silent = connect(port, "127.0.0.1");
  await once(silent, "connect");
  const begunAt = Date.now();
  await finish();
  expect(Date.now() - begunAt).toBeLessThan(3_000);
  silent.destroy();
});

test("nothing open, nothing to wait for", async () => {
  const { finish } = await aServer();
  const begunAt = Date.now();
  await finish();
  expect(Date.now() - begunAt).toBeLessThan(200);
});
