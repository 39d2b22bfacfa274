import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { loadOffice } from "../office/load-office";
import { checkStore } from "../storage/file-store";
import { countReplies, FREE_REPLIES_A_MONTH } from "../tickets/count-free-replies";
import { checkWhatsApp } from "./check-whatsapp";
import { type Backlog, countBacklog } from "./count-backlog";
import { findReplay } from "./find-replay";
import type { HealthReport, SendFailure } from "./health";
import { listAccountNotices } from "./list-account-notices";
import { listAffected } from "./list-affected";
import { listFaults } from "./list-faults";
import { listSendFailures } from "./list-send-failures";
import { measureDisk } from "./measure-disk";

/** Whether messages come in and go out, whether anybody works, whether there is room. Asks Meta once. */
export async function getHealth(viewer: Viewer): Promise<HealthReport> {
  authorize(viewer, "health.read");
  const now = new Date();
  const office = await loadOffice();
  const [backlog, rows, replay, failures, affected, account, sent, disk, store, whatsapp] = await Promise.all(
    [
      countBacklog(now),
      listFaults(),
      findReplay(),
      listSendFailures(now),
      listAffected(viewer, now),
      listAccountNotices(now),
      countReplies(office.profile.timeZone, now),
      measureDisk(),
      checkStore(),
      checkWhatsApp(),
    ],
  );
  return {
    at: now.toISOString(),
    faults: { count: backlog.faults, setAside: backlog.setAside, rows },
    replay,
    affected,
    account,
    disk,
    store,
    whatsapp,
    replies: { sent, free: FREE_REPLIES_A_MONTH },
    ...fromBacklog(backlog, failures, now),
  };
}

function fromBacklog(backlog: Backlog, failures: SendFailure[], now: Date) {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    webhooks: {
      lastAt: iso(backlog.lastWebhookAt),
      backlog: backlog.backlog,
      oldestAt: iso(backlog.oldestAt),
    },
    sending: {
      failures,
      unconfirmed: backlog.unconfirmed,
      queued: backlog.queued,
      queuedSince: iso(backlog.queuedSince),
      pausedSince: iso(backlog.pausedSince),
      pausedCode: backlog.pausedCode,
    },
    documents: {
      failed: backlog.documentsFailed,
      pending: backlog.documentsPending,
      heldByStore: backlog.documentsHeldByStore,
      heldByWhatsApp: backlog.documentsHeldByWhatsApp,
    },
    templates: backlog.templates,
    jobs: { givenUp: backlog.givenUp, ready: backlog.jobsReady, readySince: iso(backlog.jobsReadySince) },
    workers: { alive: backlog.workers },
    database: {
      bytes: Number(backlog.databaseBytes),
      clockDriftMs: backlog.databaseNow.getTime() - now.getTime(),
    },
  };
}
