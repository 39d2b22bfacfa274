import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import {
  FIRST_STEPS,
  FIRST_STEPS_KEY,
  type FirstStep,
  type FirstSteps,
  firstStepsInput,
} from "./first-steps";

/** A step counts as done once its page was saved, or somebody said that it is right. */
export async function getFirstSteps(viewer: Viewer): Promise<FirstSteps> {
  authorize(viewer, "settings.edit");
  const [setting, saved, staff] = await Promise.all([
    db().setting.findUnique({ where: { key: FIRST_STEPS_KEY }, select: { value: true } }),
    db().auditEntry.groupBy({ by: ["action"], where: { action: { in: Object.keys(STEP_OF) } } }),
    db().staff.count(),
  ]);
  const done = new Set<FirstStep | undefined>([
    ...(setting ? firstStepsInput.parse(setting.value).checked : []),
    ...saved.map(({ action }) => STEP_OF[action]),
    ...(staff > 1 ? (["staff"] as const) : []),
  ]);
  return FIRST_STEPS.map((id) => ({ id, isDone: done.has(id) }));
}

const STEP_OF: Record<string, FirstStep> = {
  office_saved: "profile",
  hours_saved: "hours",
  menu_published: "social",
};
