import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";
import { NotingPool } from "./noting-pool";
import { statementName } from "./statement-name";

const POOL_SIZE = 16;
const IDLE_MS = 30_000;
/** A busy machine must not turn a slow second into a failure; a stuck one must end. Milliseconds. */
const TRANSACTION = { maxWait: 10_000, timeout: 20_000 };

type Connections = { pool: NotingPool; prisma: PrismaClient };

// Development reloads modules; the pool must survive that, or each reload would leak one.
const kept = globalThis as typeof globalThis & { loketConnections?: Connections };

function connect(): Connections {
  const pool = new NotingPool({
    connectionString: env().DATABASE_URL,
    max: POOL_SIZE,
    idleTimeoutMillis: IDLE_MS,
    // What does not wait for each other's answer is sent at once; PostgreSQL keeps the order.
    pipeline: true,
  });
  // A connection that breaks is replaced on next use; whoever was using it hears of it from the statement.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  return {
    pool,
    prisma: new PrismaClient({
      adapter,
      omit: { staff: { passwordHash: true, totpSecret: true } },
      transactionOptions: TRANSACTION,
    }),
  };
}

function connections(): Connections {
  kept.loketConnections ??= connect();
  return kept.loketConnections;
}

/** The database. Opened on first use. */
export const db = (): PrismaClient => connections().prisma;

/** The same connections without Prisma, for the few statements on the way of a message that must be cheap. */
export const pool = (): pg.Pool => connections().pool;

export async function closeDatabase() {
  const open = kept.loketConnections;
  kept.loketConnections = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

export type Transaction = Prisma.TransactionClient;

const connectionOf = new WeakMap<Transaction, pg.PoolClient>();

/** All or nothing. Within it, `sql` speaks to the same connection without Prisma. Options in milliseconds. */
export function transaction<Result>(
  run: (tx: Transaction) => Promise<Result>,
  options: { timeout?: number; maxWait?: number; isolationLevel?: Prisma.TransactionIsolationLevel } = {},
): Promise<Result> {
  const { pool, prisma } = connections();
  return pool.noting((taken) =>
    prisma.$transaction(async (tx) => {
      if (taken.connection) connectionOf.set(tx, taken.connection);
      try {
        return await run(tx);
      } finally {
        connectionOf.delete(tx); // what still runs after a failure must not write outside the transaction
      }
    }, options),
  );
}

/**
 * One statement of a transaction that was opened by `transaction`, at a quarter of the processor time that Prisma
 * takes for it: for the way of a message, where each counts. Rows come as PostgreSQL names them.
 */
export async function sql<Row = unknown>(
  tx: Transaction,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const connection = connectionOf.get(tx);
  if (!connection) throw new Error("sql() needs a transaction opened by transaction()");
  const { rows } = await connection.query({ name: statementName(text), text, values });
  return rows as Row[];
}
