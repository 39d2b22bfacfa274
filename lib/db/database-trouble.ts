import { Prisma } from "./generated/client";

/**
 * Classes of PostgreSQL's codes that tell of the server, not of what was asked of it: connection, rolled back for the
 * sake of others, no disk or memory, shutting down, files (PostgreSQL, "Error Codes"; 57014 is a statement that was cut).
 */
const OF_THE_SERVER = /^(08|40|53|57P|58)/;
const OF_THE_NETWORK =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Prisma's for: not reachable, timed out on the way there, connection closed, none free, rolled back for others, too many. */
const OF_PRISMA = /^(P1001|P1002|P1008|P1017|P2024|P2034|P2037)$/;
/** What pg says without a code. */
const IN_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Whether a failure is the database's own (away, restarting, its disk full, a deadlock broken): the same call works once
 * it is well again, and what was to be stored is not to blame.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = postgresCode(error);
  return code
    ? [OF_THE_SERVER, OF_THE_NETWORK, OF_PRISMA].some((known) => known.test(code))
    : IN_WORDS.test(error.message);
}

type FromAdapter = { driverAdapterError?: { cause?: { originalCode?: unknown } } };

/** PostgreSQL's or the network's own code where there is one, else Prisma's. */
function postgresCode(error: Error & { code?: unknown }): string | undefined {
  const original =
    error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.meta as FromAdapter | undefined)?.driverAdapterError?.cause?.originalCode;
  const code = original || error.code;
  return typeof code === "string" ? code : undefined;
}
