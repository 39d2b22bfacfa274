import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { SIGNS_KEY, type Signs, signs } from "./signs";

/** What residents' phones show of the office at work, as it is set now. */
export async function getSigns(viewer: Viewer): Promise<Signs> {
  authorize(viewer, "settings.read");
  const setting = await db().setting.findUnique({ where: { key: SIGNS_KEY }, select: { value: true } });
  return signs.parse(setting?.value ?? {});
}
