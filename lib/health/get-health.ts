import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { checkWhatsApp } from "./check-whatsapp";
import { countBacklog } from "./count-backlog";
import type { HealthReport } from "./health";
import { listFaults } from "./list-faults";
import { listSendFailures } from "./list-send-failures";
import { measureDisk } from "./measure-disk";

/** Whether messages come in and go out, whether anybody works, whether there is room. Asks Meta once. */
export async function getHealth(viewer: Viewer): Promise<HealthReport> {
  authorize(viewer, "health.read");
  const now = new Date();
  const [backlog, faults, failures, disk, whatsapp] = await Promise.all([
    countBacklog(now),
    listFaults(),
    listSendFailures(now),
    measureDisk(),
    checkWhatsApp(),
  ]);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    at: now.toISOString(),
    webhooks: {
      lastAt: iso(backlog.lastWebhookAt),
      backlog: backlog.backlog,
      oldestAt: iso(backlog.oldestAt),
    },
    faults,
    sending: {
      failures,
      unconfirmed: backlog.unconfirmed,
      queued: backlog.queued,
      queuedSince: iso(backlog.queuedSince),
    },
    documents: { failed: backlog.documentsFailed, pending: backlog.documentsPending },
    jobs: { givenUp: backlog.givenUp },
    workers: { alive: backlog.workers },
    database: {
      bytes: Number(backlog.databaseBytes),
      clockDriftMs: backlog.databaseNow.getTime() - now.getTime(),
    },
    disk,
    whatsapp,
  };
}
