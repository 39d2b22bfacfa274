import "server-only";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { env } from "../env";
import type { Metric } from "./metric";

const NANOSECONDS = 1e9;
const kept = globalThis as typeof globalThis & { loketLoopDelay?: IntervalHistogram };

/** Of the process that answers: memory, age, and how late its event loop was since it was last asked. */
export function processMetrics(): Metric[] {
  const labels = { role: env().LOKET_ROLE };
  const { rss, heapUsed } = process.memoryUsage();
  const late = loopDelay();
  const one = (name: Metric["name"], help: string, value: number): Metric => ({
    name,
    help,
    samples: [{ value, labels }],
  });
  const metrics = [
    one("loket_process_resident_memory_bytes", "Memory of the process that answers", rss),
    one("loket_process_heap_used_bytes", "Heap in use", heapUsed),
    one("loket_process_uptime_seconds", "Seconds since the process started", process.uptime()),
    one(
      "loket_process_event_loop_lag_seconds",
      "How late the event loop was, 99th percentile since the last look",
      late.count > 0 ? late.percentile(99) / NANOSECONDS : 0,
    ),
  ];
  late.reset();
  return metrics;
}

function loopDelay(): IntervalHistogram {
  if (!kept.loketLoopDelay) {
    kept.loketLoopDelay = monitorEventLoopDelay({ resolution: 20 });
    kept.loketLoopDelay.enable();
  }
  return kept.loketLoopDelay;
}
