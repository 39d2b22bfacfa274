import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import type { SendingPause } from "./sending-pause";

/** Since when and why nothing is sent to residents; null while all is well. */
export async function getSendingPause(viewer: Viewer): Promise<SendingPause | null> {
  authorize(viewer, "sending.read");
  const pause = await db().sendingPause.findFirst();
  return (
    pause && {
      code: pause.code,
      since: pause.since.toISOString(),
      triedAt: pause.triedAt.toISOString(),
      nextTryAt: pause.until.toISOString(),
    }
  );
}
