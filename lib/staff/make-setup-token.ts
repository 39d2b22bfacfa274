import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "../db";

export const SETUP_TOKEN_KEY = "setup_token";
const VALID_HOURS = 24;
const TOKEN_BYTES = 32;

/** A new one-time token for `/setup?token=…`; the one before it is void. Only its hash is kept. */
export async function makeSetupToken(tx: Transaction): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = new Date(Date.now() + VALID_HOURS * 3_600_000).toISOString();
  const value = { hash: hashOfSetupToken(token), expiresAt };
  await tx.setting.upsert({
    where: { key: SETUP_TOKEN_KEY },
    create: { key: SETUP_TOKEN_KEY, value },
    update: { value },
  });
  return token;
}

export const hashOfSetupToken = (token: string) => createHash("sha256").update(token).digest("base64url");
