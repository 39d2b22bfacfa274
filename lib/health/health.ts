import { z } from "zod";
import type { ErrorAction } from "../whatsapp/error-actions";

export const replayInput = z.object({
  /** One delivery; left out, all that could not be read or stored. */
  deliveryId: z.uuid().optional(),
});
export type ReplayInput = z.output<typeof replayInput>;

/** A webhook that could not be read, or of which an element could not be stored. Its body is never shown. */
export type FaultRow = {
  deliveryId: string;
  receivedAt: string;
  state: "unreadable" | "failed";
  attempts: number;
  /** Where in the body and why, in the parser's words; no personal data. */
  reasons: string[];
};

export type SendFailure = { code: number | null; count: number; lastAt: string; action: ErrorAction };

export type WhatsAppState =
  | {
      kind: "connected";
      number: string | null;
      name: string | null;
      quality: string | null;
      limit: string | null;
      webhookUrl: string | null;
    }
  | { kind: "token_refused" }
  | { kind: "refused"; code: number | null }
  | { kind: "unreachable" };

/** What the health page shows; times are ISO text, sizes bytes. */
export type HealthReport = {
  at: string;
  webhooks: { lastAt: string | null; backlog: number; oldestAt: string | null };
  faults: { count: number; rows: FaultRow[] };
  sending: { failures: SendFailure[]; unconfirmed: number; queued: number; queuedSince: string | null };
  documents: { failed: number; pending: number };
  jobs: { givenUp: number };
  workers: { alive: number };
  database: { bytes: number; clockDriftMs: number };
  disk: { freeBytes: number; totalBytes: number } | null;
  whatsapp: WhatsAppState;
};

export const LOW_DISK_BYTES = 1024 ** 3;
export const STALE_BACKLOG_MINUTES = 2;
export const CLOCK_DRIFT_MS = 30_000;
export const FAILURE_DAYS = 7;
