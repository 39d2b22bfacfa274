import "server-only";
import type { z } from "zod";
import { requireViewer, type Viewer } from "../auth/viewer";
import { AppError } from "../errors";
import { failure } from "./failure";
import { requireOwnOrigin } from "./origin";
import { readInput } from "./read-input";

type Context = { params: Promise<Record<string, string | string[]>> };

/** Every signed-in JSON route: who is asking, what they ask for, one shape of failure. The path's ids win. */
export function endpoint<Input extends z.ZodType, Result>(
  input: Input,
  run: (viewer: Viewer, input: z.output<Input>) => Promise<Result>,
) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const viewer = await requireViewer();
      requireOwnOrigin(request);
      const parsed = input.safeParse({ ...(await readInput(request)), ...(await params) });
      if (!parsed.success) throw new AppError("invalid_input", parsed.error.issues.map(toIssue));
      const result = await run(viewer, parsed.data);
      return Response.json(result ?? null, { headers: { "Cache-Control": "private, no-store" } });
    } catch (error) {
      return failure(error);
    }
  };
}

/** Where and what, but not the value: it may be a person's data. */
const toIssue = ({ path, code }: z.core.$ZodIssue) => ({ path: path.join("."), code });
