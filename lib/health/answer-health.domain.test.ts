import { createServer, type Server } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { answerHealth } from "./answer-health";

test("alamat kesehatan menjawab 200 tanpa rahasia", async () => {
  const response = await answerHealth();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});

test("alamat kesehatan menjawab 503 ketika basis data menolak atau diam", { timeout: 15_000 }, async () => {
  const silent = createServer(() => undefined);
  const port = await listening(silent);
  for (const address of ["127.0.0.1:9", `127.0.0.1:${port}`]) {
    const away = new pg.Pool({ connectionString: `postgres://loket@${address}/loket` });
    const response = await answerHealth(away);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('{"status":"unavailable"}');
    void away.end();
  }
  silent.close();
});

const listening = (server: Server) =>
  new Promise<number>((done) => {
    server.listen(0, "127.0.0.1", () => done((server.address() as { port: number }).port));
    server.on("connection", (socket) => server.on("close", () => socket.destroy()));
  });
