import {
  CLOCK_DRIFT_MS,
  type HealthReport,
  LOW_DISK_BYTES,
  STALE_BACKLOG_MINUTES,
} from "@/lib/health/health";

export const MATTERS = [
  "whatsapp",
  "incoming",
  "unread",
  "outgoing",
  "failures",
  "documents",
  "worker",
  "storage",
  "clock",
] as const;
export type Matter = (typeof MATTERS)[number];

const IS_WRONG: Record<Matter, (report: HealthReport) => boolean> = {
  whatsapp: ({ whatsapp }) => whatsapp.kind !== "connected" || whatsapp.quality === "RED",
  incoming: ({ at, webhooks }) => isStale(webhooks.oldestAt, at),
  unread: ({ faults }) => faults.count > 0,
  outgoing: ({ at, sending }) => sending.unconfirmed > 0 || isStale(sending.queuedSince, at),
  failures: ({ sending }) => sending.failures.length > 0,
  documents: ({ documents }) => documents.failed > 0,
  worker: ({ workers, jobs }) => workers.alive === 0 || jobs.givenUp > 0,
  storage: ({ disk }) => disk !== null && disk.freeBytes < LOW_DISK_BYTES,
  clock: ({ database }) => Math.abs(database.clockDriftMs) > CLOCK_DRIFT_MS,
};

/** What somebody has to look at. */
export const findTroubles = (report: HealthReport): Matter[] =>
  MATTERS.filter((matter) => IS_WRONG[matter](report));

/** A short queue is work in progress; one that stands is a fault. */
const isStale = (since: string | null, at: string) =>
  since !== null && Date.parse(at) - Date.parse(since) > STALE_BACKLOG_MINUTES * 60_000;
