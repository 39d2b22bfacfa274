import {
  CLOCK_DRIFT_MS,
  type HealthReport,
  LOW_DISK_BYTES,
  SILENT_HOURS,
  STALE_BACKLOG_MINUTES,
  TEMPLATE_TROUBLES,
} from "@/lib/health/health";

export const MATTERS = [
  "whatsapp",
  "account",
  "incoming",
  "unread",
  "outgoing",
  "failures",
  "templates",
  "documents",
  "worker",
  "storage",
  "clock",
  "replies",
] as const;
export type Matter = (typeof MATTERS)[number];

const IS_WRONG: Record<Matter, (report: HealthReport) => boolean> = {
  whatsapp: ({ whatsapp }) =>
    whatsapp.kind !== "connected" ||
    whatsapp.quality === "RED" ||
    (whatsapp.status !== null && whatsapp.status !== "CONNECTED"),
  account: ({ account }) => account.some(({ isGrave }) => isGrave),
  incoming: ({ at, webhooks }) => isStale(webhooks.oldestAt, at),
  // While a replay runs nobody knows yet; the matter keeps its place.
  unread: ({ faults, replay }) => faults.count > 0 || (replay !== null && replay.waiting > 0),
  outgoing: ({ at, sending }) =>
    sending.pausedSince !== null || sending.unconfirmed > 0 || isStale(sending.queuedSince, at),
  failures: ({ sending }) => sending.failures.length > 0,
  templates: ({ templates }) => TEMPLATE_TROUBLES.some((state) => (templates[state] ?? 0) > 0),
  documents: ({ documents }) => documents.failed + documents.heldByStore + documents.heldByWhatsApp > 0,
  worker: ({ at, workers, jobs }) => workers.alive === 0 || jobs.givenUp > 0 || isStale(jobs.readySince, at),
  storage: ({ disk, store }) => store.problem !== null || (disk !== null && disk.freeBytes < LOW_DISK_BYTES),
  clock: ({ database, whatsapp }) => isOff(database.clockDriftMs) || isOff(driftOfMeta(whatsapp)),
  // Paying for replies is no fault; the line says what it asks for.
  replies: () => false,
};

/** What somebody has to look at. */
export const findTroubles = (report: HealthReport): Matter[] =>
  MATTERS.filter((matter) => IS_WRONG[matter](report));

/** A short queue is work in progress; one that stands is a fault. */
export const isStale = (since: string | null, at: string) =>
  since !== null && Date.parse(at) - Date.parse(since) > STALE_BACKLOG_MINUTES * 60_000;

export const isSilent = (lastAt: string | null, at: string) =>
  lastAt !== null && Date.parse(at) - Date.parse(lastAt) > SILENT_HOURS * 3_600_000;

export const isOff = (driftMs: number | null) => driftMs !== null && Math.abs(driftMs) > CLOCK_DRIFT_MS;

export const driftOfMeta = (whatsapp: HealthReport["whatsapp"]) =>
  whatsapp.kind === "connected" ? whatsapp.clockDriftMs : null;
