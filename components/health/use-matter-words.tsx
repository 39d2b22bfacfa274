import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import type { HealthReport } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";
import { AccountLines } from "./account-lines";
import { driftOfMeta, isOff, isSilent, isStale, type Matter } from "./find-troubles";
import { lines } from "./lines";
import { StorageLines } from "./storage-lines";
import { TemplateLines } from "./template-lines";
import { WhatsAppLine } from "./whatsapp-line";

/** Each matter in words: what is, and when it is not well what to do. */
export function useMatterWords(report: HealthReport): Record<Matter, ReactNode> {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  const { sending } = report;
  const failed = sending.failures.reduce((sum, { count }) => sum + count, 0);
  const moment = (at: string) => formatDayTime(at, clock);
  return {
    whatsapp: <WhatsAppLine whatsapp={report.whatsapp} />,
    account: <AccountLines notices={report.account} />,
    incoming: <IncomingLines report={report} moment={moment} />,
    unread: <UnreadLine report={report} />,
    outgoing: <OutgoingLines report={report} moment={moment} />,
    failures: failed > 0 ? t("failureCount", { count: failed }) : t("noFailures"),
    templates: <TemplateLines templates={report.templates} />,
    documents: <DocumentLines report={report} />,
    worker: <WorkerLines report={report} moment={moment} />,
    storage: <StorageLines report={report} />,
    clock: <ClockLines report={report} />,
    replies: <ReplyLines report={report} />,
  };
}

type Lines = { report: HealthReport };
type TimedLines = Lines & { moment: (at: string) => string };

function IncomingLines({ report: { at, webhooks }, moment }: TimedLines) {
  const t = useTranslations("settings.state");
  return lines(
    webhooks.lastAt ? t("lastWebhook", { moment: moment(webhooks.lastAt) }) : t("noWebhook"),
    webhooks.oldestAt && t("backlog", { count: webhooks.backlog, moment: moment(webhooks.oldestAt) }),
    isStale(webhooks.oldestAt, at) && t("backlogTodo"),
    isSilent(webhooks.lastAt, at) && t("silentTodo"),
  );
}

function UnreadLine({ report: { faults, replay } }: Lines) {
  const t = useTranslations("settings.state");
  if (faults.count > 0) return t("unreadCount", { count: faults.count });
  if (replay && replay.waiting > 0) return t("unreadRunning");
  return faults.setAside > 0 ? t("unreadAside") : t("unreadNone");
}

function OutgoingLines({ report: { at, sending }, moment }: TimedLines) {
  const t = useTranslations("settings.state");
  const refusalWords = useRefusalWords();
  const { queued, queuedSince, unconfirmed, pausedSince, pausedCode } = sending;
  const cause = pausedSince && refusalWords(pausedCode);
  return lines(
    pausedSince && t("paused", { moment: moment(pausedSince) }),
    cause && `${cause.what} ${cause.todo}`,
    queuedSince ? t("queued", { count: queued, moment: moment(queuedSince) }) : t("noneQueued"),
    !pausedSince && isStale(queuedSince, at) && t("queuedTodo"),
    unconfirmed > 0 && t("unconfirmed", { count: unconfirmed }),
    unconfirmed > 0 && t("unconfirmedTodo"),
  );
}

function DocumentLines({ report: { documents } }: Lines) {
  const t = useTranslations("settings.state");
  const { failed, pending, heldByStore, heldByWhatsApp } = documents;
  const fetching = pending - heldByStore - heldByWhatsApp;
  return lines(
    failed > 0 && t("documentsFailed", { count: failed }),
    heldByStore > 0 && t("documentsHeldByStore", { count: heldByStore }),
    heldByWhatsApp > 0 && t("documentsHeldByWhatsApp", { count: heldByWhatsApp }),
    fetching > 0 && t("documentsPending", { count: fetching }),
    failed + pending === 0 && t("documentsWell"),
  );
}

function WorkerLines({ report: { at, workers, jobs }, moment }: TimedLines) {
  const t = useTranslations("settings.state");
  return lines(
    workers.alive > 0 ? t("workerAlive", { count: workers.alive }) : t("workerDead"),
    jobs.readySince && t("jobsReady", { count: jobs.ready, moment: moment(jobs.readySince) }),
    jobs.givenUp > 0 && t("givenUp", { count: jobs.givenUp }),
    (jobs.givenUp > 0 || isStale(jobs.readySince, at)) && t("jobsTodo"),
  );
}

function ClockLines({ report: { database, whatsapp } }: Lines) {
  const t = useTranslations("settings.state");
  const ofMeta = driftOfMeta(whatsapp);
  const isDatabaseOff = isOff(database.clockDriftMs);
  if (!isDatabaseOff && !isOff(ofMeta)) return ofMeta === null ? t("clockWell") : t("clockWellWithMeta");
  return lines(
    isDatabaseOff && t("clockDrift", { seconds: seconds(database.clockDriftMs) }),
    ofMeta !== null && isOff(ofMeta) && t("clockDriftMeta", { seconds: seconds(ofMeta) }),
  );
}

const seconds = (driftMs: number) => Math.round(Math.abs(driftMs) / 1_000);

function ReplyLines({ report: { replies } }: Lines) {
  const t = useTranslations("settings.state");
  const { sent, free } = replies;
  return sent < free ? t("repliesFree", { sent, free, left: free - sent }) : t("repliesPaid", { sent, free });
}
