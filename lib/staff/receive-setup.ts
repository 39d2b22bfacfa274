import "server-only";
import { createHash } from "node:crypto";
import { db } from "../db";
import { AppError } from "../errors";
import { failure } from "../http/failure";
import { requireOwnOrigin } from "../http/origin";
import { readInput } from "../http/read-input";
import { setupOffice } from "./setup-office";
import { setupOfficeInput } from "./staff";

const MAX_ATTEMPTS = 20;
const ATTEMPT_MINUTES = 15;

/** `POST /api/setup`: public, since nobody can sign in yet; the token is the key. */
export async function receiveSetup(request: Request): Promise<Response> {
  try {
    requireOwnOrigin(request);
    await countAttempt(request.headers.get("x-forwarded-for") ?? "unknown");
    const parsed = setupOfficeInput.safeParse(await readInput(request));
    if (!parsed.success) throw new AppError("invalid_input");
    await setupOffice(parsed.data);
    return Response.json(null);
  } catch (error) {
    return failure(error);
  }
}

/** Every attempt counts, good or bad: a set-up needs a few at most. */
async function countAttempt(address: string) {
  const key = createHash("sha256").update(`setup:${address}`).digest("base64url");
  const since = new Date(Date.now() - ATTEMPT_MINUTES * 60_000);
  const attempts = await db().signInFailure.count({ where: { key, at: { gt: since } } });
  if (attempts >= MAX_ATTEMPTS) throw new AppError("too_many_attempts");
  await db().signInFailure.create({ data: { key } });
}
