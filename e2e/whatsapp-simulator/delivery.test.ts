import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventually } from "./eventually";
import { openTestOffice, type TestOffice } from "./test-office";

const HOUR = 3600;
vi.setConfig({ testTimeout: 20_000 });
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const messages = () => office.messages();
const statuses = () => office.statuses();
const turn = (knobs: object) => office.control("delivery", knobs);
const halo = (extra: object = {}) => office.says("yosina-rumbiak", { type: "text", text: "Halo", ...extra });
const reply = (path?: string) =>
  office.send({ to: "6281240110001", type: "text", text: { body: "Baik" } }, path);
const queue = async () => (await office.control("queue")).body;

test("a thousand updates come in one body, over many entries, and none is lost", async () => {
  await turn({ batch: 1000, batchWaitMs: 60_000 });
  await office.control("burst", { count: 1000, residents: 7 });
  await office.settle();
  expect(office.received).toHaveLength(1);
  const { entry } = JSON.parse(office.received[0]?.rawBody.toString() ?? "");
  expect(entry.length).toBeGreaterThan(100);
  expect(new Set(messages().map(({ id }) => id)).size).toBe(1000);
});

test("a body grows to 3 MB and not beyond: a batch that is larger comes in two", async () => {
  await turn({ batch: 1000, batchWaitMs: 60_000 });
  await office.control("burst", { count: 1000, residents: 5, characters: 4096 });
  await office.settle();
  const sizes = office.received.map(({ rawBody }) => rawBody.length);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeGreaterThan(2 * 1024 * 1024);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(3 * 1024 * 1024);
  expect(new Set(messages().map(({ id }) => id)).size).toBe(1000);
});

test("a share of the webhooks comes twice, at once or a while later", async () => {
  await turn({ duplicateShare: 1 });
  await halo();
  expect(messages()).toHaveLength(2);
  await turn({ duplicateAfterMs: 60_000 });
  const wamid = await halo();
  expect(messages()).toHaveLength(3);
  await office.control("clock", { advanceSeconds: 61 });
  await office.settle();
  expect(messages().filter(({ id }) => id === wamid)).toHaveLength(2);
});

test("delivered may never come, or before sent", async () => {
  await halo();
  await turn({ skipDelivered: true });
  await reply();
  await office.settle();
  expect(statuses().map(({ status }) => status)).toEqual(["sent", "read"]);
  await turn({ skipDelivered: false, sentLast: true });
  await reply();
  await eventually(() => expect(statuses()).toHaveLength(4));
  expect(statuses().map(({ status }) => status)).toEqual(["sent", "read", "delivered", "sent"]);
});

test("without an order, the messages of one resident overtake each other", async () => {
  await turn({ batch: 200, batchWaitMs: 60_000, shuffle: true });
  await office.control("burst", { count: 200, residents: 1 });
  await office.settle();
  const texts = messages().map(({ text }) => Number(text.body.split(" ")[1]));
  expect(texts).not.toEqual(texts.toSorted((a, b) => a - b));
});

test.each([
  ["seven days", {}, 24 * 7],
  ["36 hours", { retryForHours: 36 }, 36],
])(
  "a refused webhook is repeated less and less often for %s",
  async (_, knobs, hours) => {
    await turn({ retryLongestMs: 6 * HOUR * 1000, ...knobs });
    office.answers.push(...Array(500).fill(500));
    await halo();
    const gaps: number[] = [];
    for (let passed = 0; ; ) {
      const { waiting } = await queue();
      const [retry] = waiting;
      if (!retry) {
        expect(passed).toBeGreaterThan((hours - 7) * HOUR);
        expect(passed).toBeLessThanOrEqual(hours * HOUR);
        break;
      }
      const { now } = (await office.control("health")).body;
      const seconds = Math.ceil(Math.max(0, retry.nextAt - now) / 1000);
      gaps.push(seconds);
      passed += seconds;
      const attempts = office.received.length;
      await office.control("clock", { advanceSeconds: seconds });
      await eventually(() => expect(office.received.length).toBe(attempts + 1));
      await eventually(async () => {
        const { waiting: next, lost } = await queue();
        expect(next.length + lost).toBe(1);
      });
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect((await office.control("health")).body).toMatchObject({ pendingWebhooks: 0, lostWebhooks: 1 });
  },
  30_000,
);

test("the queue shows what waits and why, without what was said; it can be emptied or tried at once", async () => {
  office.answers.push(503);
  await halo();
  const { waiting, recent } = await queue();
  expect(waiting).toMatchObject([{ updates: 1, attempts: 1, httpStatus: 503 }]);
  expect(JSON.stringify({ waiting, recent })).not.toContain("Halo");
  await office.control("queue/retry", {});
  await eventually(async () => expect((await queue()).pending).toBe(0));
  expect(messages()).toHaveLength(2);
});

test("a line that breaks before the answer brings the same message again; half a body is none", async () => {
  await turn({ dropShare: 1, dropWhen: "unanswered", retryBaseMs: 60_000 });
  await halo();
  expect(messages()).toHaveLength(1);
  await turn({ dropWhen: "halfway" });
  await office.control("queue/retry", {});
  await eventually(async () => expect((await queue()).waiting).toMatchObject([{ attempts: 2 }]));
  await turn({ dropShare: 0 });
  await office.control("queue/retry", {});
  await office.settle();
  expect(new Set(messages().map(({ id }) => id)).size).toBe(1);
  expect(messages()).toHaveLength(2);
});

test("a body that arrives in pieces is the same body", async () => {
  await turn({ slowBodyMs: 60 });
  await halo();
  expect(messages()).toMatchObject([{ text: { body: "Halo" } }]);
});

test("the clock runs faster, and back to real time what waits keeps the rest of its wait", async () => {
  await turn({ retryBaseMs: 2 * HOUR * 1000, retryLongestMs: 4 * HOUR * 1000 });
  office.answers.push(500, 500);
  await halo();
  await office.control("clock", { advanceSeconds: HOUR });
  const { body } = await office.control("clock", { real: true });
  expect(Math.abs(body.now - Date.now())).toBeLessThan(5000);
  const [retry] = (await queue()).waiting;
  expect(retry.attempts).toBe(1);
  await office.control("clock", { speed: 100_000 });
  await eventually(() => expect(office.received.length).toBeGreaterThan(1));
});
