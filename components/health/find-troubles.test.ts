import { expect, test } from "vitest";
import type { HealthReport } from "@/lib/health/health";
import { findTroubles } from "./find-troubles";

const GB = 1024 ** 3;
const well: HealthReport = {
  at: "2026-11-24T05:00:00Z",
  webhooks: { lastAt: "2026-11-24T04:59:00Z", backlog: 1, oldestAt: "2026-11-24T04:59:59Z" },
  faults: { count: 0, setAside: 0, rows: [] },
  replay: null,
  sending: {
    failures: [],
    unconfirmed: 0,
    queued: 1,
    queuedSince: "2026-11-24T04:59:59Z",
    pausedSince: null,
    pausedCode: null,
  },
  documents: { failed: 0, pending: 2, heldByStore: 0, heldByWhatsApp: 0 },
  affected: { failed: [], unconfirmed: [], documents: [] },
  account: [
    {
      field: "phone_number_quality_update",
      event: "THROUGHPUT_UPGRADE",
      at: "2026-11-20T05:00:00Z",
      isGrave: false,
    },
  ],
  templates: { approved: 3, pending: 1, draft: 1 },
  replies: { sent: 1_200, free: 1_000 },
  jobs: { givenUp: 0, ready: 1, readySince: "2026-11-24T04:59:59Z" },
  workers: { alive: 1 },
  database: { bytes: GB, clockDriftMs: 20 },
  store: { kind: "folder", problem: null },
  disk: { freeBytes: 20 * GB, totalBytes: 40 * GB },
  whatsapp: {
    kind: "connected",
    number: "+62 1",
    name: "Kel.",
    status: "CONNECTED",
    quality: "GREEN",
    limit: null,
    webhookUrl: null,
    clockDriftMs: -800,
  },
};

test("yang sedang dikerjakan bukan masalah", () => {
  expect(findTroubles(well)).toEqual([]);
});

const old = "2026-11-24T04:50:00Z";
test.each([
  ["whatsapp", { whatsapp: { kind: "token_refused" } }],
  ["incoming", { webhooks: { ...well.webhooks, oldestAt: old } }],
  ["unread", { faults: { count: 1, setAside: 0, rows: [] } }],
  ["unread", { replay: { at: well.at, waiting: 1, stored: 0, failed: 0 } }],
  ["outgoing", { sending: { ...well.sending, unconfirmed: 1 } }],
  ["outgoing", { sending: { ...well.sending, pausedSince: old, pausedCode: 190 } }],
  ["outgoing", { sending: { ...well.sending, queuedSince: old } }],
  [
    "failures",
    { sending: { ...well.sending, failures: [{ code: 1, count: 1, lastAt: old, action: "retry" }] } },
  ],
  ["whatsapp", { whatsapp: { ...well.whatsapp, quality: "RED" } }],
  ["whatsapp", { whatsapp: { ...well.whatsapp, status: "BANNED" } }],
  ["account", { account: [{ field: "account_update", event: "ACCOUNT_VIOLATION", at: old, isGrave: true }] }],
  ["templates", { templates: { approved: 3, rejected: 1 } }],
  ["templates", { templates: { paused: 1 } }],
  ["documents", { documents: { ...well.documents, failed: 1 } }],
  ["documents", { documents: { ...well.documents, heldByStore: 1 } }],
  ["documents", { documents: { ...well.documents, heldByWhatsApp: 1 } }],
  ["worker", { workers: { alive: 0 } }],
  ["worker", { jobs: { givenUp: 1, ready: 0, readySince: null } }],
  ["worker", { jobs: { givenUp: 0, ready: 9, readySince: old } }],
  ["storage", { store: { kind: "s3", problem: "unreachable" } }],
  ["clock", { whatsapp: { ...well.whatsapp, clockDriftMs: 90_000 } }],
  ["storage", { disk: { freeBytes: GB / 2, totalBytes: 40 * GB } }],
  ["clock", { database: { bytes: GB, clockDriftMs: -60_000 } }],
] as const)("masalah pada %s dikatakan", (matter, change) => {
  expect(findTroubles({ ...well, ...change } as HealthReport)).toEqual([matter]);
});
