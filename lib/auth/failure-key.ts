import "server-only";
import { createHash } from "node:crypto";

/** Under what failed sign-ins are counted; a hash, so that the table holds no addresses. */
export const failureKey = (kind: "account" | "address", value: string): string =>
  createHash("sha256").update(`${kind}:${value}`).digest("base64url");
