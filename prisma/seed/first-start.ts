// Run by start.mjs: an empty database gets its office; without any staff, the first administrator or a setup link.
// Its last line is JSON: { setupToken?, createdAdmin? }.
import { closeDatabase, transaction } from "../../lib/db";
import { env } from "../../lib/env";
import { createFirstAdmin } from "../../lib/staff/create-first-admin";
import { lockFirstStart } from "../../lib/staff/lock-first-start";
import { makeSetupToken } from "../../lib/staff/make-setup-token";
import { giveShippedTemplates } from "../../lib/templates/give-shipped-templates";
import { seedOffice } from "./office";

const TIMEOUT_MS = 30_000;

const answer = await transaction(
  async (tx) => {
    // Several processes may start on one database at once.
    await lockFirstStart(tx);
    if ((await tx.setting.count({ where: { key: "office" } })) === 0)
      await seedOffice(tx, env().OFFICE_TIME_ZONE);
    await giveShippedTemplates(tx);
    if ((await tx.staff.count()) > 0) return {};
    const email = process.env.ADMIN_EMAIL;
    const password = process.env.ADMIN_PASSWORD;
    if (!email || !password) return { setupToken: await makeSetupToken(tx) };
    await createFirstAdmin(tx, { name: "Administrator", email, password });
    return { createdAdmin: email };
  },
  { timeout: TIMEOUT_MS },
);
await closeDatabase();
console.log(JSON.stringify(answer));
