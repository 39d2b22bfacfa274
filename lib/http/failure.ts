import "server-only";
import { AppError, ERROR_STATUS } from "../errors";
import { logError } from "../log";
import { StoreTrouble } from "../storage/store";

/**
 * Any failure as a response: `{ code, details? }`. A store that does not answer is said; what else is not an AppError is
 * a bug: logged, answered without a word of it.
 */
export function failure(thrown: unknown): Response {
  const error = thrown instanceof StoreTrouble ? toAppError(thrown) : thrown;
  if (error instanceof AppError) {
    return Response.json({ code: error.code, details: error.details }, { status: ERROR_STATUS[error.code] });
  }
  logError("request_failed", error);
  return Response.json({ code: "unexpected" }, { status: 500 });
}

function toAppError(trouble: StoreTrouble): AppError {
  logError("store_failed", trouble);
  return new AppError("store_unavailable");
}
