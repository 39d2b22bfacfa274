"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import type { HealthReport } from "@/lib/health/health";
import { formatTime } from "@/lib/i18n/office-time";
import { AffectedList } from "./affected-list";
import { FailureTable } from "./failure-table";
import { findTroubles, isSilent, MATTERS, type Matter } from "./find-troubles";
import { HealthMatter } from "./health-matter";
import { healthQueries } from "./health-queries";
import { UnreadEvidence } from "./unread-evidence";
import { useMatterWords } from "./use-matter-words";

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

/** Before the first delivery nothing is known of those to come, and after a day of silence nobody can tell. */
const isUnknown = (matter: Matter, { at, webhooks }: HealthReport) =>
  ((matter === "incoming" || matter === "unread") && webhooks.lastAt === null) ||
  (matter === "incoming" && isSilent(webhooks.lastAt, at));

const TITLE = {
  whatsapp: "whatsapp",
  account: "account",
  incoming: "incoming",
  unread: "unread",
  outgoing: "outgoing",
  failures: "failures",
  templates: "templates",
  documents: "documents",
  worker: "worker",
  storage: "storage",
  clock: "clock",
  replies: "replies",
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
  if (matter === "unread") return <UnreadEvidence report={report} />;
  if (matter === "failures" && report.sending.failures.length > 0)
    return <FailureTable failures={report.sending.failures} affected={report.affected.failed} />;
  if (matter === "outgoing") return <AffectedList affected={report.affected.unconfirmed} />;
  if (matter === "documents") return <AffectedList affected={report.affected.documents} />;
  return null;
}
