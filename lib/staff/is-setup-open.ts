import "server-only";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { db } from "../db";
import { hashOfSetupToken, SETUP_TOKEN_KEY } from "./make-setup-token";

const keptToken = z.object({ hash: z.string(), expiresAt: z.coerce.date() });

/**
 * Whether this link would still set the office up: nobody is staff yet, and the token is the last one made and valid.
 * Public, so it tells no more than that. `setupOffice` decides anew: this only spares a form that would be refused.
 */
export async function isSetupOpen(token: string): Promise<boolean> {
  const [staff, setting] = await Promise.all([
    db().staff.findFirst({ select: { id: true } }),
    db().setting.findUnique({ where: { key: SETUP_TOKEN_KEY }, select: { value: true } }),
  ]);
  const kept = keptToken.safeParse(setting?.value);
  if (staff || !kept.success) return false;
  return kept.data.expiresAt > new Date() && isSame(hashOfSetupToken(token), kept.data.hash);
}

function isSame(given: string, kept: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
}
