import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { pool, sql, type Transaction, transaction } from "../db";
import { addJob } from "../jobs/add-job";
import { listen } from "../live/listener";
import { publish } from "../live/publish";
import { getSendingPause } from "./get-sending-pause";
import type { SendingTry } from "./sending-pause";

/** So long whoever asked is kept waiting for WhatsApp's answer. */
const PATIENCE_MS = 10_000;

/** Tries at once whether WhatsApp takes messages again, instead of at the pause's end. Gives what came of it. */
export async function resumeSending(viewer: Viewer): Promise<SendingTry> {
  authorize(viewer, "sending.resume");
  const asked = await transaction((tx) => askForTry(tx, viewer));
  if (!asked) return { outcome: "goes_on", pause: null };
  if (!asked.waits) return { outcome: "nothing_waits", pause: null };
  return outcomeOfTry(viewer, asked.triedAt);
}

/** Undefined when nothing is paused. Where nothing waits to be sent, nothing can be tried: then the pause is over. */
async function askForTry(tx: Transaction, viewer: Viewer) {
  const [asked] = await sql<{ triedAt: Date; waits: boolean }>(
    tx,
    `update "SendingPause" set until = now() returning "triedAt",
       exists (select 1 from "Message" where status = 'queued' or status = 'sending') as waits`,
  );
  if (!asked) return undefined;
  if (asked.waits) await addJob(tx, "send-waiting", {});
  else await tx.sendingPause.deleteMany();
  await writeAudit(tx, viewer.id, { action: "sending_tried", subjectKind: "sending" });
  await publish(tx, { kind: "sending.changed" });
  return asked;
}

async function outcomeOfTry(viewer: Viewer, triedBefore: Date): Promise<SendingTry> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const changed = nextChange(end - Date.now());
    const pause = await getSendingPause(viewer);
    if (!pause) return { outcome: "goes_on", pause };
    if (Date.parse(pause.triedAt) > triedBefore.getTime()) return { outcome: "refused", pause };
    if (!(await changed)) return { outcome: "no_answer", pause };
  }
}

/** Whether something is told of sending within so many milliseconds. */
function nextChange(withinMs: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => over(false), Math.max(0, withinMs));
    const unlisten = listen(({ kind }) => {
      if (kind === "sending.changed" || kind === "resync") over(true);
    });
    const over = (isChanged: boolean) => {
      clearTimeout(timer);
      unlisten();
      done(isChanged);
    };
  });
}

/** The same for a worker that starts. The sweep finds what waits. */
export async function tryAgainNow(): Promise<void> {
  await pool().query('update "SendingPause" set until = now()');
}
