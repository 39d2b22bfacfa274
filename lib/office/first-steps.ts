import { z } from "zod";

/** What an administrator looks at once before residents are served: much of it is filled in with an example. */
export const FIRST_STEPS = ["profile", "hours", "social", "staff"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export const FIRST_STEPS_KEY = "first_steps";

/** The steps that somebody declared right; all of them put the list away. */
export const firstStepsInput = z.object({ checked: z.array(z.enum(FIRST_STEPS)) });
export type FirstStepsInput = z.output<typeof firstStepsInput>;

export type FirstSteps = { id: FirstStep; isDone: boolean }[];
