import type { HealthReport } from "@/lib/health/health";
import { AsideFaults } from "./aside-faults";
import { OpenFaults } from "./open-faults";
import { ReplayLine } from "./replay-line";

/** Below "unread deliveries": the newest replay, what waits for somebody, and what was set aside. */
export function UnreadEvidence({ report }: { report: HealthReport }) {
  const { count, setAside, rows } = report.faults;
  return (
    <>
      <ReplayLine report={report} />
      {count > 0 && <OpenFaults report={report} rows={rows.filter((row) => !row.setAsideAt)} />}
      {setAside > 0 && <AsideFaults count={setAside} rows={rows.filter((row) => row.setAsideAt)} />}
    </>
  );
}
