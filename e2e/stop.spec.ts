import { request as httpRequest } from "node:http";
import { expect, request, test } from "@playwright/test";
import { signInByRequest } from "./fixtures";
import { aDelivery, count, isSilent, signedHeaders } from "./load/crash";
import { Office, QUICK_DATABASE } from "./load/office";
import { until } from "./load/until";

const ADMIN = { email: "admin@karangmulya.test", password: "kata-sandi-untuk-uji" };
const RESIDENTS = 25;
const MESSAGES = 300;
const PER_SECOND = 30;

const GONE = new Set(["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET"]);

const pause = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/**
 * Sends one webhook over connections that are kept: to the first server while it listens, then to the second. Gives what
 * went wrong with it, if anything. A connection that is refused is how a server says that it has gone; one that was not
 * taken yet when it stopped listening is reset by the system. Both are repeated, as Meta does.
 */
async function brings(webUrls: string[], body: string): Promise<string | undefined> {
  for (const url of webUrls) {
    const outcome = await fetch(`${url}/api/webhooks/whatsapp`, {
      method: "POST",
      body,
      headers: signedHeaders(body),
    }).then(
      ({ status }) => String(status),
      (error: Error & { cause?: { code?: string } }) => error.cause?.code ?? error.message,
    );
    if (!GONE.has(outcome)) return outcome === "200" ? undefined : outcome;
  }
  return "nobody listens";
}

/** Half of a webhook now, the rest when `release` is called; gives the status. */
function slowly(webUrl: string, body: string) {
  const sending = httpRequest(`${webUrl}/api/webhooks/whatsapp`, {
    method: "POST",
    headers: { ...signedHeaders(body), "content-length": Buffer.byteLength(body) },
  });
  const answer = new Promise<number | string | undefined>((done) => {
    sending.on("response", (response) => done(response.resume().statusCode));
    sending.on("error", (error: Error & { code?: string }) => done(error.code));
  });
  const half = Math.floor(body.length / 2);
  sending.write(body.slice(0, half));
  return { answer, release: () => sending.end(body.slice(half)) };
}

/** An open line of live events. Gives when it ended. */
async function liveLine(webUrl: string): Promise<{ ended: Promise<number> }> {
  const context = await request.newContext({ baseURL: webUrl, extraHTTPHeaders: { origin: webUrl } });
  await signInByRequest(context, ADMIN);
  const { cookies } = await context.storageState();
  await context.dispose();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const response = await fetch(`${webUrl}/api/live`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return { ended: response.text().then(() => Date.now()) };
}

test("server web dan pekerja diminta berhenti (SIGTERM) selama ramai: tidak ada permintaan yang terputus, tidak ada yang hilang, tidak ada yang dikirim dua kali", async () => {
  test.setTimeout(300_000);
  const office = await Office.start({ folder: ".test/stop", flags: QUICK_DATABASE });
  try {
    const [leaving, staying] = [await office.startWeb(), await office.startWeb()];
    const knobs = { pairRate: false, throughputPerSecond: 0, statusDelayMs: 300 };
    await office.startSimulator(`${staying.url}/api/webhooks/whatsapp`, knobs);
    await office.sim("POST", "faults", { delayMs: 200, times: 10_000 }); // some sends are always in hand
    const phones = Array.from({ length: RESIDENTS + 1 }, (_, i) => `62815${10_000_000 + i}`);
    for (const phone of phones)
      await office.sim("POST", "residents", { name: "Warga", phone, lastMessageAt: Date.now() / 1_000 });
    const workers = [office.startWorker(), office.startWorker()] as const;
    await until(async () => (await office.query('select 1 from "WorkerProcess"')).length === 2, 30);

    const line = await liveLine(leaving.url);
    const slow = slowly(leaving.url, aDelivery(phones[RESIDENTS] ?? "", `halo ${MESSAGES}`));
    const outcomes: Promise<string | undefined>[] = [];
    const ends: Promise<{ code: number | null; ms: number }>[] = [];
    const started = Date.now();
    let toldAt = 0;
    for (let n = 0; n < MESSAGES; n++) {
      await pause(started + (n * 1_000) / PER_SECOND - Date.now());
      if (n === MESSAGES / 3) {
        toldAt = Date.now();
        ends.push(office.end(leaving.process));
        setTimeout(slow.release, 3_000);
      }
      if (n === MESSAGES / 2) ends.push(office.end(workers[0]));
      const body = aDelivery(phones[n % RESIDENTS] ?? "", `halo ${n}`);
      outcomes.push(brings([leaving.url, staying.url], body));
    }
    expect((await Promise.all(outcomes)).filter((wrong) => wrong !== undefined)).toEqual([]);
    expect(await slow.answer).toBe(200);
    expect((await line.ended) - toldAt).toBeLessThan(2_000);
    const [web, worker] = await Promise.all(ends);
    expect(web?.code).toBe(0);
    expect(web?.ms).toBeGreaterThan(2_500); // it waited for the rest of the slow one
    expect(web?.ms).toBeLessThan(15_000);
    expect(worker?.code).toBe(0);
    expect(worker?.ms).toBeLessThan(15_000);

    await until(() => isSilent(office, MESSAGES + 1), 120);
    expect(await count(office, MESSAGES + 1)).toEqual({
      lost: 0,
      unanswered: 0,
      answeredTwice: 0,
      unsent: 0,
      outOfOrder: 0,
      unknown: 0,
    });
  } finally {
    await office.stop();
  }
});
