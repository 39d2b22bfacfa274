import "server-only";
import { AppError, ERROR_STATUS } from "../errors";
import { logError } from "../log";

/** Any failure as a response: `{ code, details? }`. What is not an AppError is a bug: logged, answered without a word of it. */
export function failure(error: unknown): Response {
  if (error instanceof AppError) {
    return Response.json({ code: error.code, details: error.details }, { status: ERROR_STATUS[error.code] });
  }
  logError("request_failed", error);
  return Response.json({ code: "unexpected" }, { status: 500 });
}
