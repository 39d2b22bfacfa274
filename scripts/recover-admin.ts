// `node scripts/run.mjs scripts/recover-admin.ts EMAIL`: a new password for an administrator, printed once.
import { closeDatabase, db } from "../lib/db";
import { stopListening } from "../lib/live/listener";
import { recoverAdmin } from "../lib/staff/recover-admin";

const [address = ""] = process.argv.slice(2);
const recovered = await recoverAdmin(address);
if (recovered) {
  console.log(`\n  New password of ${address}: ${recovered.password}`);
  console.log(
    "  It is shown only now. Its sessions are ended; change it after signing in, under your account.\n",
  );
} else {
  const where = { roles: { has: "admin" as const } };
  const admins = await db().staff.findMany({ where, select: { email: true }, orderBy: { email: "asc" } });
  const addresses = admins.map(({ email }) => `\n  ${email}`).join("");
  console.log(
    `No administrator has the address “${address}”. ${addresses ? `There are:${addresses}` : "There is none."}`,
  );
  process.exitCode = 1;
}
await stopListening();
await closeDatabase();
