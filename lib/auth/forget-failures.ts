import "server-only";
import type { Transaction } from "../db";
import { failureKey } from "./failure-key";

/** An account that was held back after wrong passwords may be tried again at once. `email` in lower case. */
export async function forgetFailures(tx: Transaction, email: string): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { key: failureKey("account", email) } });
}
