import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { db } from "../db";
import { email } from "../staff/staff";
import { failureKey } from "./failure-key";
import { SESSION_DAYS } from "./session-lifetime";

const MAX_FAILURES_PER_ACCOUNT = 8;
const MAX_FAILURES_PER_ADDRESS = 40;
const FAILURE_MINUTES = 15;

const signInInput = z.object({
  email,
  password: z.string().min(1).max(200),
  address: z.string().optional(),
  userAgent: z.string().optional(),
});

/**
 * Checks the credentials and opens a session. Null when they are wrong. Throws Error("too_many_attempts") after
 * 8 failures for an account or 40 from one network address within 15 minutes, whether or not the account exists.
 */
export async function signIn(input: unknown): Promise<{ id: string; sessionId: string } | null> {
  const parsed = signInInput.safeParse(input);
  if (!parsed.success) return null;
  const keys = {
    account: failureKey("account", parsed.data.email),
    address: failureKey("address", parsed.data.address ?? "unknown"),
  };
  await refuseTooMany(keys);
  const staff = await db().staff.findUnique({
    where: { email: parsed.data.email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  // An unknown address costs the same time as a wrong password, so that nobody can list accounts.
  const matches = await verify(staff?.passwordHash ?? (await decoyHash()), parsed.data.password);
  if (!staff || !matches || staff.disabledAt) {
    await db().signInFailure.createMany({ data: [{ key: keys.account }, { key: keys.address }] });
    return null;
  }
  return { id: staff.id, sessionId: await openSession(staff.id, keys.account, parsed.data.userAgent) };
}

async function refuseTooMany(keys: { account: string; address: string }) {
  const since = new Date(Date.now() - FAILURE_MINUTES * 60_000);
  const counts = await db().signInFailure.groupBy({
    by: ["key"],
    where: { key: { in: [keys.account, keys.address] }, at: { gt: since } },
    _count: true,
  });
  const failures = (key: string) => counts.find((row) => row.key === key)?._count ?? 0;
  if (
    failures(keys.account) >= MAX_FAILURES_PER_ACCOUNT ||
    failures(keys.address) >= MAX_FAILURES_PER_ADDRESS
  ) {
    throw new Error("too_many_attempts");
  }
}

async function openSession(staffId: string, accountKey: string, userAgent?: string) {
  const expiresAt = new Date(Date.now() + SESSION_DAYS * 24 * 3600_000);
  const [session] = await db().$transaction([
    db().staffSession.create({ data: { staffId, expiresAt, userAgent: userAgent?.slice(0, 300) ?? null } }),
    db().signInFailure.deleteMany({ where: { key: accountKey } }),
    db().auditEntry.create({
      data: { actorId: staffId, action: "signed_in", subjectKind: "staff", subjectId: staffId },
    }),
  ]);
  return session.id;
}

let decoy: Promise<string> | undefined;
function decoyHash() {
  decoy ??= hash("no account has this password");
  return decoy;
}
