import "server-only";
import { db } from "../db";
import { loadOffice } from "../office/load-office";
import { checkStore } from "../storage/file-store";
import type { StoreState } from "../storage/store";
import { countReplies } from "../tickets/count-free-replies";
import { type Backlog, countBacklog } from "./count-backlog";
import type { SendFailure } from "./health";
import { listSendFailures } from "./list-send-failures";
import { measureDisk } from "./measure-disk";
import { gauge, type Metric } from "./metric";
import { remembered } from "./remembered";
import { whatsAppMetrics } from "./whatsapp-metrics";

const STORE_FOR_MS = 60_000;
const storeNow = remembered(STORE_FOR_MS, checkStore);

/** What the database, the store and the disk say of the office: the same from whichever process is asked. */
export async function officeMetrics(): Promise<Metric[]> {
  const now = new Date();
  const { profile } = await loadOffice();
  const [backlog, failures, replies, waiting, store, disk, whatsapp] = await Promise.all([
    countBacklog(now),
    listSendFailures(now),
    countReplies(profile.timeZone, now),
    db().conversation.aggregate({
      where: { waitingSince: { not: null } },
      _count: true,
      _min: { waitingSince: true },
    }),
    storeNow(),
    measureDisk(),
    whatsAppMetrics(),
  ]);
  return [
    ...messageMetrics(backlog, failures),
    gauge(
      "loket_webhook_faults",
      "Webhooks that could not be read or stored and wait for a replay",
      backlog.faults,
    ),
    gauge("loket_conversations_waiting", "Residents whose last message nobody has answered", waiting._count),
    gauge(
      "loket_conversations_waiting_oldest_seconds",
      "How long the one who waits longest has waited",
      age(waiting._min.waitingSince, backlog),
    ),
    gauge("loket_month_replies", "Free-form replies of this calendar month", replies),
    ...whatsapp,
    ...workMetrics(backlog),
    ...placeMetrics(backlog, store, disk, now),
  ];
}

/** Seconds by the database's clock; 0 when nothing waits. */
const age = (since: Date | null, { databaseNow }: Backlog) =>
  since ? Math.max(0, (databaseNow.getTime() - since.getTime()) / 1_000) : 0;

function messageMetrics(backlog: Backlog, failures: SendFailure[]): Metric[] {
  const { lastWebhookAt } = backlog;
  return [
    gauge(
      "loket_webhook_last_timestamp_seconds",
      "When WhatsApp last sent a webhook, Unix time",
      lastWebhookAt && lastWebhookAt.getTime() / 1_000,
    ),
    gauge(
      "loket_sending_paused",
      "1 while nothing is sent because WhatsApp refuses the office or cannot be reached",
      backlog.pausedSince ? 1 : 0,
    ),
    gauge("loket_webhook_backlog", "Webhooks that are kept and not read yet", backlog.backlog),
    gauge(
      "loket_webhook_backlog_oldest_seconds",
      "How long the oldest of them has waited",
      age(backlog.oldestAt, backlog),
    ),
    gauge("loket_messages_queued", "Messages to residents that wait or are being sent", backlog.queued),
    gauge(
      "loket_messages_queued_oldest_seconds",
      "How long the oldest of them has waited",
      age(backlog.queuedSince, backlog),
    ),
    gauge(
      "loket_messages_unconfirmed",
      "Messages of 7 days of which nobody knows whether they arrived",
      backlog.unconfirmed,
    ),
    {
      name: "loket_messages_failed",
      help: "Messages of 7 days that WhatsApp refused, by its code",
      samples: failures.map(({ code, count }) => ({
        value: count,
        labels: { code: String(code ?? "none") },
      })),
    },
    {
      name: "loket_templates",
      help: "Message templates by state",
      samples: Object.entries(backlog.templates).map(([state, value]) => ({ value, labels: { state } })),
    },
  ];
}

function workMetrics(backlog: Backlog): Metric[] {
  const { documentsPending, documentsHeldByStore, documentsHeldByWhatsApp, documentsFailed } = backlog;
  const documents = {
    fetching: documentsPending - documentsHeldByStore - documentsHeldByWhatsApp,
    held_by_store: documentsHeldByStore,
    held_by_whatsapp: documentsHeldByWhatsApp,
    failed: documentsFailed,
  };
  return [
    {
      name: "loket_documents",
      help: "Residents' files that are not in the store yet, by what holds them up",
      samples: Object.entries(documents).map(([state, value]) => ({ value, labels: { state } })),
    },
    gauge("loket_jobs_ready", "Jobs that are due and that nobody has begun", backlog.jobsReady),
    gauge(
      "loket_jobs_ready_oldest_seconds",
      "How long the oldest of them has been due",
      age(backlog.jobsReadySince, backlog),
    ),
    gauge("loket_jobs_given_up", "Jobs that failed too often", backlog.givenUp),
    gauge("loket_workers_alive", "Processes that do jobs", backlog.workers),
  ];
}

type Disk = Awaited<ReturnType<typeof measureDisk>>;

function placeMetrics(backlog: Backlog, store: StoreState, disk: Disk, now: Date): Metric[] {
  return [
    {
      name: "loket_store_up",
      help: "Whether residents' files can be written and read (1) or not (0)",
      samples: [{ value: store.problem === null ? 1 : 0, labels: { store: store.kind } }],
    },
    gauge("loket_database_bytes", "Size of the database", Number(backlog.databaseBytes)),
    gauge(
      "loket_database_clock_drift_seconds",
      "How far the database's clock is ahead of this server's",
      (backlog.databaseNow.getTime() - now.getTime()) / 1_000,
    ),
    gauge("loket_disk_free_bytes", "Room on the volume of DATA_DIR", disk?.freeBytes),
    gauge("loket_disk_total_bytes", "Size of the volume of DATA_DIR", disk?.totalBytes),
  ];
}
