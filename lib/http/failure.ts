import "server-only";
import { isDatabaseTrouble } from "../db/database-trouble";
import { AppError, ERROR_STATUS } from "../errors";
import { logError } from "../log";
import { StoreTrouble } from "../storage/store";

/**
 * Any failure as a response: `{ code, details? }`. A store or a database in trouble is said; what else is not an AppError
 * is a bug: logged, answered without a word of it.
 */
export function failure(thrown: unknown): Response {
  const error = sayTrouble(thrown);
  if (error instanceof AppError) {
    return Response.json({ code: error.code, details: error.details }, { status: ERROR_STATUS[error.code] });
  }
  logError("request_failed", error);
  return Response.json({ code: "unexpected" }, { status: 500 });
}

function sayTrouble(thrown: unknown): unknown {
  if (thrown instanceof StoreTrouble) {
    logError("store_failed", thrown);
    return new AppError("store_unavailable");
  }
  if (!isDatabaseTrouble(thrown)) return thrown;
  logError("database_failed", thrown);
  return new AppError("unavailable");
}
