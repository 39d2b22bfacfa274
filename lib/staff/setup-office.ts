import "server-only";
import { type Transaction, transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { officeProfile } from "../office/office";
import { createFirstAdmin } from "./create-first-admin";
import { hashOfSetupToken, SETUP_TOKEN_KEY } from "./make-setup-token";
import type { SetupOfficeInput } from "./staff";

/**
 * The first run: spends the token, makes the first administrator and names the office, all or nothing.
 * Throws `setup_closed` when the token is wrong, spent or expired, or when somebody was first.
 */
export async function setupOffice({ token, officeName, ...admin }: SetupOfficeInput): Promise<void> {
  await transaction(async (tx) => {
    await spendToken(tx, token);
    const adminId = await createFirstAdmin(tx, admin);
    await nameOffice(tx, officeName, adminId);
    await publish(tx, { kind: "settings.changed" });
  });
}

/** One statement, so that of two at once the second waits for the first and then finds nothing. */
async function spendToken(tx: Transaction, token: string) {
  const spent = await tx.$executeRaw`
    delete from "Setting" where key = ${SETUP_TOKEN_KEY} and value->>'hash' = ${hashOfSetupToken(token)}
      and (value->>'expiresAt')::timestamptz > now()`;
  if (spent === 1) return;
  // A mistyped link and a closed door are told apart: only one of them asks for a new link.
  throw new AppError((await tx.staff.count()) > 0 ? "setup_closed" : "not_found");
}

async function nameOffice(tx: Transaction, name: string, updatedById: string) {
  const { value } = await tx.setting.findUniqueOrThrow({ where: { key: "office" } });
  const profile = { ...officeProfile.parse(value), name };
  await tx.setting.update({ where: { key: "office" }, data: { value: toJson(profile), updatedById } });
}
