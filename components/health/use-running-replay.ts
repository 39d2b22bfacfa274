import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { HealthReport, ReplayState } from "@/lib/health/health";
import { healthQueries } from "./health-queries";

const LOOK_EVERY_MS = 1_000;

/** The newest replay, asked each second while it runs: the report itself would ask WhatsApp each time. */
export function useRunningReplay(report: HealthReport): ReplayState | null {
  const queryClient = useQueryClient();
  const isRunning = (report.replay?.waiting ?? 0) > 0;
  const { data } = useQuery({
    ...healthQueries.replay(),
    enabled: isRunning,
    refetchInterval: isRunning && LOOK_EVERY_MS,
  });
  const isOver = isRunning && data?.at === report.replay?.at && data?.waiting === 0;
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: healthQueries.report().queryKey });
  }, [isOver, queryClient]);
  return isRunning && data && data.at === report.replay?.at ? data : report.replay;
}
