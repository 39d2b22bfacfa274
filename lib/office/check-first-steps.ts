import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { FIRST_STEPS_KEY, type FirstSteps, type FirstStepsInput } from "./first-steps";
import { getFirstSteps } from "./get-first-steps";

/** Keeps which first steps were found right. */
export async function checkFirstSteps(viewer: Viewer, { checked }: FirstStepsInput): Promise<FirstSteps> {
  authorize(viewer, "settings.edit");
  await transaction(async (tx) => {
    const row = { value: { checked }, updatedById: viewer.id };
    await tx.setting.upsert({
      where: { key: FIRST_STEPS_KEY },
      create: { key: FIRST_STEPS_KEY, ...row },
      update: row,
      select: { key: true },
    });
    await publish(tx, { kind: "settings.changed" });
  });
  return getFirstSteps(viewer);
}
