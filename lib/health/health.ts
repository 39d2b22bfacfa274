import { z } from "zod";
import type { StoreState } from "../storage/store";
import type { ErrorAction } from "../whatsapp/error-actions";
import type { AccountNotice } from "./account-notice";

export const replayInput = z.object({
  /** One delivery; left out, all that could not be read or stored. */
  deliveryId: z.uuid().optional(),
});
export type ReplayInput = z.output<typeof replayInput>;

export const setAsideInput = z.object({
  /** One delivery; left out, all that had come when the page was read. */
  deliveryId: z.uuid().optional(),
  receivedUntil: z.iso.datetime().optional(),
});
export type SetAsideInput = z.output<typeof setAsideInput>;

export const restoreInput = z
  .object({
    /** One delivery, or those that were set aside together. */
    deliveryId: z.uuid().optional(),
    setAsideAt: z.iso.datetime().optional(),
  })
  .refine(({ deliveryId, setAsideAt }) => deliveryId !== undefined || setAsideAt !== undefined);
export type RestoreInput = z.output<typeof restoreInput>;

/** What has become so far of the newest replay; `waiting` are not read again yet, those set aside do not count. */
export type ReplayState = { at: string; waiting: number; stored: number; failed: number };

/** A webhook that could not be read, or of which an element could not be stored. Its body is never shown. */
export type FaultRow = {
  deliveryId: string;
  receivedAt: string;
  state: "unreadable" | "failed";
  attempts: number;
  /** Where in the body and why, in the parser's words; no personal data. */
  reasons: string[];
  replayedAt: string | null;
  setAsideAt: string | null;
};

export type SendFailure = { code: number | null; count: number; lastAt: string; action: ErrorAction };

/** A conversation that a figure of the page speaks of. */
export type Affected = { conversationId: string; name: string; at: string };
/** The newest ones behind each figure; empty for who may not read conversations. */
export type AffectedPlaces = {
  failed: (Affected & { code: number | null })[];
  unconfirmed: Affected[];
  documents: Affected[];
};

export type WhatsAppState =
  | {
      kind: "connected";
      number: string | null;
      name: string | null;
      /** Meta's word, e.g. CONNECTED; null where an older version or a provider does not say. */
      status: string | null;
      quality: string | null;
      limit: string | null;
      webhookUrl: string | null;
      /** How far Meta's clock is ahead of this server's; null when its answer had no date. */
      clockDriftMs: number | null;
    }
  | { kind: "token_refused" }
  | { kind: "refused"; code: number | null }
  | { kind: "unreachable" };

/** States in which a template may not be sent although somebody wants to. */
export const TEMPLATE_TROUBLES = ["rejected", "paused", "disabled", "flagged", "limit_exceeded"] as const;
export type TemplateState =
  | (typeof TEMPLATE_TROUBLES)[number]
  | "draft"
  | "pending"
  | "approved"
  | "in_appeal"
  | "archived"
  | "pending_deletion"
  | "deleted";

/** What the health page shows; times are ISO text, sizes bytes. */
export type HealthReport = {
  at: string;
  webhooks: { lastAt: string | null; backlog: number; oldestAt: string | null };
  /** `setAside` no longer count as trouble; both are listed in `rows`, those in trouble first. */
  faults: { count: number; setAside: number; rows: FaultRow[] };
  replay: ReplayState | null;
  sending: {
    failures: SendFailure[];
    unconfirmed: number;
    queued: number;
    queuedSince: string | null;
    /** Nothing is sent since then, and Meta's code for it. */
    pausedSince: string | null;
    pausedCode: number | null;
  };
  /** `held…`: pending, tried in vain, and tried again by itself. */
  documents: { failed: number; pending: number; heldByStore: number; heldByWhatsApp: number };
  affected: AffectedPlaces;
  account: AccountNotice[];
  templates: Partial<Record<TemplateState, number>>;
  /** Free-form replies of this calendar month. */
  replies: { sent: number; free: number };
  jobs: { givenUp: number; ready: number; readySince: string | null };
  workers: { alive: number };
  database: { bytes: number; clockDriftMs: number };
  store: StoreState;
  disk: { freeBytes: number; totalBytes: number } | null;
  whatsapp: WhatsAppState;
};

export const LOW_DISK_BYTES = 1024 ** 3;
export const STALE_BACKLOG_MINUTES = 2;
/** A day without a word of WhatsApp's is no fault by itself, but nobody can tell it from a line that is cut. */
export const SILENT_HOURS = 24;
export const CLOCK_DRIFT_MS = 30_000;
export const FAILURE_DAYS = 7;
