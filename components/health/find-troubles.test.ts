import { expect, test } from "vitest";
import type { HealthReport } from "@/lib/health/health";
import { findTroubles } from "./find-troubles";

const GB = 1024 ** 3;
const well: HealthReport = {
  at: "2026-11-24T05:00:00Z",
  webhooks: { lastAt: "2026-11-24T04:59:00Z", backlog: 1, oldestAt: "2026-11-24T04:59:59Z" },
  faults: { count: 0, rows: [] },
  sending: { failures: [], unconfirmed: 0, queued: 1, queuedSince: "2026-11-24T04:59:59Z" },
  documents: { failed: 0, pending: 2 },
  jobs: { givenUp: 0 },
  workers: { alive: 1 },
  database: { bytes: GB, clockDriftMs: 20 },
  disk: { freeBytes: 20 * GB, totalBytes: 40 * GB },
  whatsapp: {
    kind: "connected",
    number: "+62 1",
    name: "Kel.",
    quality: "GREEN",
    limit: null,
    webhookUrl: null,
  },
};

test("yang sedang dikerjakan bukan masalah", () => {
  expect(findTroubles(well)).toEqual([]);
});

const old = "2026-11-24T04:50:00Z";
test.each([
  ["whatsapp", { whatsapp: { kind: "token_refused" } }],
  ["incoming", { webhooks: { ...well.webhooks, oldestAt: old } }],
  ["unread", { faults: { count: 1, rows: [] } }],
  ["outgoing", { sending: { ...well.sending, unconfirmed: 1 } }],
  ["outgoing", { sending: { ...well.sending, queuedSince: old } }],
  [
    "failures",
    { sending: { ...well.sending, failures: [{ code: 1, count: 1, lastAt: old, action: "retry" }] } },
  ],
  ["documents", { documents: { failed: 1, pending: 0 } }],
  ["worker", { workers: { alive: 0 } }],
  ["storage", { disk: { freeBytes: GB / 2, totalBytes: 40 * GB } }],
  ["clock", { database: { bytes: GB, clockDriftMs: -60_000 } }],
] as const)("masalah pada %s dikatakan", (matter, change) => {
  expect(findTroubles({ ...well, ...change } as HealthReport)).toEqual([matter]);
});
