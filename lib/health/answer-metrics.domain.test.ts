import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { answerMetrics } from "./answer-metrics";

beforeEach(anOffice);

const TOKEN = "rahasia-pemantau";
const ask = (authorization?: string, token: string | undefined = TOKEN) =>
  answerMetrics(
    new Request("http://loket.test/metrics", authorization ? { headers: { authorization } } : {}),
    token,
  );

const COMMENT = /^# (HELP loket_[a-z_]+ \S.*|TYPE loket_[a-z_]+ gauge)$/;
const SAMPLE =
  /^(loket_[a-z_]+)(\{[a-z_]+="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-z_]+="(?:[^"\\\n]|\\[\\"n])*")*\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+Inf)$/;

/** Strictly as the text format says: HELP and TYPE once, then their samples; every value a number. */
function parse(text: string): Map<string, number> {
  expect(text.endsWith("\n")).toBe(true);
  const values = new Map<string, number>();
  const typed = new Set<string>();
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("#")) {
      expect(line).toMatch(COMMENT);
      const [, kind, name = ""] = line.split(" ");
      if (kind !== "TYPE") continue;
      expect(typed.has(name)).toBe(false);
      typed.add(name);
      continue;
    }
    const [, name = "", labels = "", value] = SAMPLE.exec(line) ?? [];
    expect(line).toMatch(SAMPLE);
    expect(typed).toContain(name);
    expect(values.has(name + labels)).toBe(false);
    values.set(name + labels, Number(value));
  }
  return values;
}

test("tanpa METRICS_TOKEN tidak ada pintu; dengan token yang salah tidak ada jawaban", async () => {
  expect((await answerMetrics(new Request("http://loket.test/metrics"), "")).status).toBe(404);
  for (const wrong of [undefined, "", "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
    const response = await ask(wrong);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
  }
});

test("angka kantor dalam bentuk Prometheus, tanpa data pribadi", async () => {
  await aViewer();
  const { id: conversationId, phone } = await aWaitingConversation("Yosina Rumbiak", 10);
  const failed = { conversationId, direction: "out", author: "bot", status: "failed", content: {} } as const;
  await db().message.createMany({
    data: [
      { ...failed, errorCode: 131026, text: "Nomor KTP 9171" },
      { ...failed, errorCode: 131026, wamid: "wamid.HBgLNjI4MTI" },
      { ...failed, status: "queued" },
      { ...failed, status: "delivered" },
    ],
  });
  await db().document.create({
    data: { mimeType: "image/jpeg", refusal: "store", fileName: "ktp yosina.jpg" },
  });

  const response = await ask(`Bearer ${TOKEN}`);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const text = await response.text();
  const metrics = parse(text);
  expect(Object.fromEntries(metrics)).toMatchObject({
    loket_database_up: 1,
    loket_workers_alive: 0,
    loket_webhook_backlog: 0,
    loket_webhook_backlog_oldest_seconds: 0,
    loket_webhook_faults: 0,
    loket_whatsapp_up: 0,
    loket_messages_queued: 1,
    loket_sending_paused: 0,
    'loket_messages_failed{code="131026"}': 2,
    'loket_documents{state="held_by_store"}': 1,
    'loket_documents{state="fetching"}': 0,
    'loket_store_up{store="folder"}': 1,
    loket_conversations_waiting: 1,
    loket_month_replies: 1,
  });
  expect(metrics.get("loket_conversations_waiting_oldest_seconds")).toBeGreaterThan(9 * 60);
  expect(metrics.get('loket_process_resident_memory_bytes{role="all"}')).toBeGreaterThan(1_000_000);
  for (const personal of [phone, "Yosina", "yosina", "Sari", "9171", "wamid", "HBgL", conversationId])
    expect(text).not.toContain(personal);
});
