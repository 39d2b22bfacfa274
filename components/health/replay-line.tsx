"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { ProgressBar } from "@/components/ui/progress-bar";
import { showToast } from "@/components/ui/toast-queue";
import type { HealthReport, ReplayState } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";
import { reasonsOf } from "./fault-reasons";
import { useRunningReplay } from "./use-running-replay";

/** The newest replay: how far it is while it runs, then how many were stored, how many still fail and why. */
export function ReplayLine({ report }: { report: HealthReport }) {
  const t = useTranslations("settings.state");
  const replay = useRunningReplay(report);
  const words = useOutcomeWords(report);
  useOutcomeToast(replay);
  if (!replay || replay.waiting + replay.stored + replay.failed === 0) return null;
  if (replay.waiting === 0) return <p className="mb-2 text-sm text-pretty text-ink-2">{words(replay)}</p>;
  const done = replay.stored + replay.failed;
  const progress = t("replaying", { done, count: done + replay.waiting });
  return (
    <div className="mb-3 grid max-w-96 gap-1.5 text-sm text-ink-2">
      <p role="status">{progress}</p>
      <ProgressBar label={t("replay")} value={done / (done + replay.waiting)} valueText={progress} />
    </div>
  );
}

/** A replay that ends while the page is open is told: all well, its matter may have moved out of sight. */
function useOutcomeToast(replay: ReplayState | null) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  const over = replay?.waiting === 0 ? replay : null;
  const told = useRef(over?.at);
  useEffect(() => {
    if (!over || told.current === over.at) return;
    told.current = over.at;
    const { at, stored, failed } = over;
    showToast({ text: t("replayOutcome", { moment: formatDayTime(at, clock), stored, failed }) });
  }, [over, clock, t]);
}

/** What a replay came to, with the reasons of those that fail again. */
function useOutcomeWords({ faults }: HealthReport) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  return ({ at, stored, failed }: ReplayState) => {
    const still = faults.rows.filter(({ replayedAt }) => replayedAt === at);
    const reasons = [...new Set(still.flatMap((row) => [...reasonsOf(row)]))];
    const outcome = t("replayOutcome", { moment: formatDayTime(at, clock), stored, failed });
    return [outcome, ...reasons.map((reason) => t(`reasons.${reason}`))].join(" ");
  };
}
