import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { pool, transaction } from "../db";
import { publish } from "../live/publish";
import { getSendingPause } from "./get-sending-pause";
import type { SendingPause } from "./sending-pause";

/** Tries at once whether WhatsApp takes messages again, instead of at the pause's end. Gives what is paused still. */
export async function resumeSending(viewer: Viewer): Promise<SendingPause | null> {
  authorize(viewer, "sending.resume");
  await transaction(async (tx) => {
    await tx.sendingPause.updateMany({ data: { until: new Date() } });
    await writeAudit(tx, viewer.id, { action: "sending_tried", subjectKind: "sending" });
    await publish(tx, { kind: "sending.changed" });
  });
  return getSendingPause(viewer);
}

/** The same for a worker that starts. The sweep finds what waits. */
export async function tryAgainNow(): Promise<void> {
  await pool().query('update "SendingPause" set until = now()');
}
