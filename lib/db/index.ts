import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";

const POOL_SIZE = 16;
/** A busy machine must not turn a slow second into a failure; a stuck one must end. Milliseconds. */
const TRANSACTION = { maxWait: 10_000, timeout: 20_000 };

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// Development reloads modules; the pool must survive that, or each reload would leak one.
const kept = globalThis as typeof globalThis & { loketConnections?: Connections };

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: POOL_SIZE });
  // A connection that breaks is replaced on next use; whoever was using it hears of it from the statement.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => `p${hashOf(sql)}`,
  });
  return {
    pool,
    prisma: new PrismaClient({
      adapter,
      omit: { staff: { passwordHash: true, totpSecret: true } },
      transactionOptions: TRANSACTION,
    }),
  };
}

/** FNV-1a twice over: a short, stable name for a prepared statement. */
function hashOf(sql: string) {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let i = 0; i < sql.length; i++) {
    first = Math.imul(first ^ sql.charCodeAt(i), 0x01000193);
    second = Math.imul(second ^ sql.charCodeAt(i), 0x85ebca6b);
  }
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}${sql.length.toString(36)}`;
}

/** The database. Opened on first use. */
export function db(): PrismaClient {
  kept.loketConnections ??= connect();
  return kept.loketConnections.prisma;
}

/** The same connections without Prisma, for the few statements on the way of a message that must be cheap. */
export function pool(): pg.Pool {
  kept.loketConnections ??= connect();
  return kept.loketConnections.pool;
}

export async function closeDatabase() {
  const open = kept.loketConnections;
  kept.loketConnections = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

export type Transaction = Prisma.TransactionClient;
