import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCounter, until } from "../conversations/testing/counter";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { env } from "../env";
import { LIVE_CHANNEL } from "../live/live-event";
import { write } from "../outbox/testing/write";

let counter: Awaited<ReturnType<typeof startCounter>>;
let workers: ChildProcess[] = [];

beforeEach(async () => {
  await anOffice();
  counter = await startCounter({ withWorker: false });
});
afterEach(async () => {
  await Promise.all(workers.map(kill));
  workers = [];
  await counter.stop();
});

/** A worker in a process of its own, as LOKET_ROLE=worker runs it. */
function startWorkerProcess(): ChildProcess {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, LOKET_ROLE: "worker" },
    stdio: "ignore",
  });
  workers.push(child);
  return child;
}

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** What open screens hear from now on, until they stop. */
async function listenAsScreens() {
  const listener = new pg.Client({ connectionString: env().DATABASE_URL });
  await listener.connect();
  const heard: unknown[] = [];
  listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "")));
  await listener.query(`listen ${LIVE_CHANNEL}`);
  return {
    async stop() {
      await listener.query("select 1"); // what was told before arrives before this answer
      await listener.end();
      return heard;
    },
  };
}

const outgoing = () =>
  db().message.findMany({
    where: { direction: "out" },
    select: { status: true, attempts: true },
    orderBy: { id: "asc" },
  });

/** Longer than a worker takes to start; the simulator's clock is put forward by it. */
const STATUS_DELAY_SECONDS = 600;

describe("pekerja mati di tengah jalan (kill -9)", () => {
  test("T10 saat sedang mengirim: tidak dikirim dua kali, dan status yang datang kemudian menyelesaikannya", {
    timeout: 60_000,
  }, async () => {
    const first = startWorkerProcess();
    const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
    await counter.simulator.post("delivery", { statusDelayMs: STATUS_DELAY_SECONDS * 1_000 });
    await counter.simulator.post("faults", { delayMs: 3_000, times: 1 });
    await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
    await until(outgoing, (rows) => rows[0]?.status === "sending", 30);
    await new Promise((done) => setTimeout(done, 300));
    await kill(first);

    const screens = await listenAsScreens();
    startWorkerProcess();
    await until(outgoing, (rows) => rows[0]?.status === "unconfirmed", 30);
    const conversation = await db().conversation.findFirstOrThrow({ select: { id: true } });
    const news = { kind: "conversation.changed", conversationId: conversation.id };
    expect(await screens.stop()).toContainEqual(news); // the officer sees "belum pasti" at once
    const calls = await db().$queryRaw<{ key: string }[]>`
      select key from graphile_worker._private_jobs where key like 'take-over-unsent%' and run_at > now()`;
    expect(calls).toHaveLength(1); // should no status ever come, an officer is called
    await counter.simulator.post("clock", { advanceSeconds: STATUS_DELAY_SECONDS });
    const settled = await until(outgoing, (rows) => rows[0]?.status === "delivered", 30);
    expect(settled).toEqual([{ status: "delivered", attempts: 1 }]);
    const { messages } = await counter.simulator.get(`residents/${id}/messages`);
    expect(messages.filter(({ from }: { from: string }) => from === "office")).toHaveLength(1);
  });

  test("diminta berhenti (SIGTERM) saat sedang mengirim: kiriman itu diselesaikan, yang di belakangnya menunggu pekerja berikut", {
    timeout: 60_000,
  }, async () => {
    const worker = startWorkerProcess();
    const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
    await counter.simulator.post("faults", { delayMs: 3_000, times: 1 });
    await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
    await until(outgoing, (rows) => rows[0]?.status === "sending", 30);
    const { id: conversationId } = await db().conversation.findFirstOrThrow();
    await write(conversationId, "kedua", "ketiga");
    worker.kill("SIGTERM");
    setTimeout(() => worker.kill("SIGTERM"), 500); // a service manager tells each process, and start.mjs tells it again
    const [code] = await once(worker, "exit");
    expect(code).toBe(0);
    const [answer, ...others] = await outgoing();
    expect(["sent", "delivered"]).toContain(answer?.status);
    expect(answer?.attempts).toBe(1);
    expect(others).toEqual([
      { status: "queued", attempts: 0 },
      { status: "queued", attempts: 0 },
    ]);
    expect(await db().workerProcess.count()).toBe(0);

    startWorkerProcess();
    await until(outgoing, (rows) => rows.every(({ status }) => status === "delivered"), 30);
    const { messages } = await counter.simulator.get(`residents/${id}/messages`);
    const heard = (messages as { from: string; content?: { body?: string } }[]).filter(
      ({ from }) => from === "office",
    );
    expect(heard.slice(1).map(({ content }) => content?.body)).toEqual(["kedua", "ketiga"]);
  });

  test("T9 berkali-kali selama ramai: tidak ada yang hilang, tidak ada yang dijawab dua kali", {
    timeout: 120_000,
  }, async () => {
    const residents: string[] = [];
    for (let i = 0; i < 10; i++)
      residents.push((await counter.simulator.post("residents", { name: `Warga ${i}` })).id);
    await counter.simulator.post("delivery", { duplicate: 1 });
    let worker = startWorkerProcess();
    for (let round = 0; round < 4; round++) {
      for (const id of residents)
        await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: `halo ${round}` });
      await new Promise((done) => setTimeout(done, 900));
      await kill(worker);
      worker = startWorkerProcess();
    }
    const unanswered = () => db().message.count({ where: { direction: "in", answeredAt: null } });
    await until(
      () => db().message.count({ where: { direction: "in" } }),
      (count) => count === 40,
      60,
    );
    await until(unanswered, (count) => count === 0, 60);
    await until(
      () => db().message.count({ where: { direction: "out", status: { in: ["queued", "sending"] } } }),
      (count) => count === 0,
      60,
    );
    const attempts = await db().message.aggregate({ where: { direction: "out" }, _max: { attempts: true } });
    expect(attempts._max.attempts).toBe(1);
    for (const id of residents) {
      const { messages } = await counter.simulator.get(`residents/${id}/messages`);
      const said = (messages as { from: string; callbackData?: string }[]).filter(
        ({ from }) => from === "office",
      );
      expect(new Set(said.map(({ callbackData }) => callbackData)).size).toBe(said.length);
    }
  });
});
