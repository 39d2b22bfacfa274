import { hash } from "@node-rs/argon2";
import type { Transaction } from "../../../lib/db";
import { makePassword } from "../../../lib/staff/make-password";
import { DEMO_ADMIN, DEMO_STAFF, type DemoStaff, type StaffKey } from "./cast";

/** An account as it is printed, once; no password for one that was there before. */
export type Account = DemoStaff & { password: string | null };
type Created = { staff: Record<StaffKey, { id: string; name: string }>; accounts: Account[] };

/** The demo's staff, each with a password of its own that is kept nowhere in clear. */
export async function createDemoStaff(tx: Transaction): Promise<Created> {
  const made = {
    sari: await create(tx, DEMO_STAFF.sari),
    yohana: await create(tx, DEMO_STAFF.yohana),
    elda: await create(tx, DEMO_STAFF.elda),
    lurah: await create(tx, DEMO_STAFF.lurah),
  };
  const hasAdmin = (await tx.staff.count({ where: { roles: { has: "admin" }, disabledAt: null } })) > 0;
  const admin = hasAdmin ? [] : [(await create(tx, DEMO_ADMIN)).account];
  return { staff: made, accounts: [...Object.values(made).map(({ account }) => account), ...admin] };
}

async function create(tx: Transaction, who: DemoStaff) {
  const known = await tx.staff.findUnique({ where: { email: who.email }, select: { id: true, name: true } });
  if (known) return { ...known, account: { ...who, name: known.name, password: null } };
  const password = makePassword();
  const { id } = await tx.staff.create({
    data: { ...who, passwordHash: await hash(password) },
    select: { id: true },
  });
  return { id, name: who.name, account: { ...who, password } };
}
