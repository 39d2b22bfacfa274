import { z } from "zod";
import { GraphError } from "./graph-error";
import type { Call } from "./http-router";

/** Reads a control call's body or answers 422 with what is wrong. */
export function readInput<Output>(schema: z.ZodType<Output>, call: Call): Output {
  const parsed = schema.safeParse(call.json() ?? {});
  if (parsed.success) return parsed.data;
  throw new GraphError(422, { message: z.prettifyError(parsed.error), type: "OAuthException", code: 0 });
}
