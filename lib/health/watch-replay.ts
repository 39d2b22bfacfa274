import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { findReplay } from "./find-replay";
import type { ReplayState } from "./health";

/** How far the newest replay has come: light enough to be asked each second while it runs. */
export async function watchReplay(viewer: Viewer): Promise<ReplayState | null> {
  authorize(viewer, "health.read");
  return findReplay();
}
