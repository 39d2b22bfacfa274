import "server-only";
import { resumeDownloads } from "../conversations/resume-downloads";
import { beginNow } from "../jobs/begin-now";
import { dropReplacedJobs } from "../jobs/drop-replaced-jobs";
import { logError } from "../log";
import { endIdlePause } from "../outbox/end-idle-pause";
import { compareClocks } from "../outbox/whatsapp-clock";

const EVERY_MS = 2_000;
const SELDOM_MS = 30_000;

/**
 * Looks at once and then every two seconds for what waits in the tables and nobody has in hand: webhooks whose process
 * died before it read them or that are due for another try, messages that are due and were not sent; now and then files
 * that no job waits for, jobs that wait for nothing, and whether WhatsApp's clock is still as far from ours as it was. Rows are their own jobs.
 */
export function startSweep(): { stop(): void } {
  const timers = [
    every(EVERY_MS, sweep),
    every(SELDOM_MS, resumeDownloads),
    every(SELDOM_MS, dropReplacedJobs),
    every(SELDOM_MS, compareClocks),
  ];
  return {
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

function every(ms: number, look: () => Promise<void>) {
  const run = () => void look().catch((error: unknown) => logError("sweep_failed", error));
  run();
  return setInterval(run, ms);
}

async function sweep() {
  beginNow("receive-deliveries", {});
  await endIdlePause();
  beginNow("send-waiting", {});
}
