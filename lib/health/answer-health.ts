import "server-only";
import type pg from "pg";
import { pool } from "../db";
import { logError } from "../log";

const LONGEST_WAIT_MS = 3_000;

/**
 * For load balancers and watchers: 200 while the database answers, 503 when it does not. Nothing else is told, and
 * nothing else is asked: without the store or a worker this process still takes in every message, and must stay in
 * rotation for it.
 */
export async function answerHealth(database: Pick<pg.Pool, "query"> = pool()): Promise<Response> {
  try {
    await Promise.race([database.query("select 1"), refusal()]);
    return answer("ok", 200);
  } catch (error) {
    logError("health_check_failed", error);
    return answer("unavailable", 503);
  }
}

const answer = (status: string, code: number) =>
  Response.json({ status }, { status: code, headers: { "Cache-Control": "no-store" } });

function refusal(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("database did not answer in time")), LONGEST_WAIT_MS).unref();
  });
}
