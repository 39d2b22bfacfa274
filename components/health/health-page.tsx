"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { CLOCK_DRIFT_MS, type HealthReport, LOW_DISK_BYTES } from "@/lib/health/health";
import { formatDayTime, formatTime } from "@/lib/i18n/office-time";
import { FailureTable } from "./failure-table";
import { FaultTable } from "./fault-table";
import { findTroubles, MATTERS, type Matter } from "./find-troubles";
import { HealthMatter } from "./health-matter";
import { healthQueries } from "./health-queries";
import { useBytes } from "./use-bytes";
import { WhatsAppLine } from "./whatsapp-line";

/** Whether the counter works: one sentence, then each matter, what is wrong first. */
export function HealthPage() {
  const { data, refetch, isFetching } = useSuspenseQuery(healthQueries.report());
  const t = useTranslations("settings.state");
  const troubles = findTroubles(data);
  const words = useMatterWords(data);
  const ordered = [...troubles, ...MATTERS.filter((matter) => !troubles.includes(matter))];
  return (
    <>
      <Verdict at={data.at} troubles={troubles.length}>
        <Button size="small" onPress={() => void refetch()} isPending={isFetching}>
          <RotateCw aria-hidden="true" className="size-4" />
          {t("checkAgain")}
        </Button>
      </Verdict>
      <div className="border-t border-line-strong">
        {ordered.map((matter) => (
          <HealthMatter
            key={matter}
            title={t(TITLE[matter])}
            state={troubles.includes(matter) ? "wrong" : isUnknown(matter, data) ? "unknown" : "well"}
            evidence={<Evidence matter={matter} report={data} />}
          >
            {words[matter]}
          </HealthMatter>
        ))}
      </div>
    </>
  );
}

/** Before the first delivery nothing is known of those to come. */
const isUnknown = (matter: Matter, { webhooks }: HealthReport) =>
  (matter === "incoming" || matter === "unread") && webhooks.lastAt === null;

const TITLE = {
  whatsapp: "whatsapp",
  incoming: "incoming",
  unread: "unread",
  outgoing: "outgoing",
  failures: "failures",
  documents: "documents",
  worker: "worker",
  storage: "storage",
  clock: "clock",
} as const satisfies Record<Matter, string>;

function Verdict({ at, troubles, children }: { at: string; troubles: number; children: ReactNode }) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  const Icon = troubles > 0 ? CircleAlert : CircleCheck;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-2.5 gap-y-2">
      <Icon aria-hidden="true" className={troubles > 0 ? "text-overdue" : "text-ready"} />
      <p role="status" className="text-lg font-bold">
        {troubles > 0 ? t("trouble", { count: troubles }) : t("well")}
      </p>
      <span className="flex-1 text-sm text-ink-3">{t("wellMore", { time: formatTime(at, clock) })}</span>
      {children}
    </div>
  );
}

function Evidence({ matter, report }: { matter: Matter; report: HealthReport }) {
  if (matter === "unread" && report.faults.count > 0) return <FaultTable rows={report.faults.rows} />;
  if (matter === "failures" && report.sending.failures.length > 0)
    return <FailureTable failures={report.sending.failures} />;
  return null;
}

/** Each matter in words: what is, and when it is not well what to do. */
function useMatterWords(report: HealthReport): Record<Matter, ReactNode> {
  const t = useTranslations("settings.state");
  const moment = useMoment();
  const { webhooks, faults, sending, documents, workers, jobs, database } = report;
  const failed = sending.failures.reduce((sum, { count }) => sum + count, 0);
  const drift = Math.round(Math.abs(database.clockDriftMs) / 1000);
  return {
    whatsapp: <WhatsAppLine whatsapp={report.whatsapp} />,
    incoming: lines(
      webhooks.lastAt ? t("lastWebhook", { moment: moment(webhooks.lastAt) }) : t("noWebhook"),
      webhooks.oldestAt && t("backlog", { count: webhooks.backlog, moment: moment(webhooks.oldestAt) }),
    ),
    unread: faults.count > 0 ? t("unreadCount", { count: faults.count }) : t("unreadNone"),
    outgoing: lines(
      sending.queuedSince
        ? t("queued", { count: sending.queued, moment: moment(sending.queuedSince) })
        : t("noneQueued"),
      sending.unconfirmed > 0 && t("unconfirmed", { count: sending.unconfirmed }),
    ),
    failures: failed > 0 ? t("failureCount", { count: failed }) : t("noFailures"),
    documents: lines(
      documents.failed > 0 ? t("documentsFailed", { count: documents.failed }) : t("documentsWell"),
      documents.pending > 0 && t("documentsPending", { count: documents.pending }),
    ),
    worker: lines(
      workers.alive > 0 ? t("workerAlive", { count: workers.alive }) : t("workerDead"),
      jobs.givenUp > 0 && t("givenUp", { count: jobs.givenUp }),
    ),
    storage: <StorageWords report={report} />,
    clock: drift * 1000 > CLOCK_DRIFT_MS ? t("clockDrift", { seconds: drift }) : t("clockWell"),
  };
}

/** One under the other; what is not the case is left out. */
const lines = (...parts: (string | false | null)[]) =>
  parts.filter(Boolean).map((part) => (
    <span key={String(part)} className="block">
      {part}
    </span>
  ));

function StorageWords({ report: { database, disk } }: { report: HealthReport }) {
  const t = useTranslations("settings.state");
  const bytes = useBytes();
  return lines(
    t("database", { size: bytes(database.bytes) }),
    disk && t("disk", { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) }),
    disk && disk.freeBytes < LOW_DISK_BYTES && t("diskLow", { free: bytes(disk.freeBytes) }),
  );
}

function useMoment() {
  const clock = useOfficeClock();
  return (at: string) => formatDayTime(at, clock);
}
