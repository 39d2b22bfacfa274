import { z } from "zod";
import { controlError } from "./graph-error";
import type { Call } from "./http-router";

/** Reads a control call's body or answers 422 with what is wrong. */
export function readInput<Output>(schema: z.ZodType<Output>, call: Call): Output {
  const parsed = schema.safeParse(call.json() ?? {});
  if (parsed.success) return parsed.data;
  throw controlError(z.prettifyError(parsed.error));
}
