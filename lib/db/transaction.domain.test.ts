import { expect, test } from "vitest";
import { db, sql, transaction } from "./index";

const pid = "select pg_backend_pid() as pid";

test("sql() is on the transaction's own connection, also with many at once", async () => {
  await Promise.all(
    Array.from({ length: 12 }, () =>
      transaction(async (tx) => {
        const [cheap] = await sql<{ pid: number }>(tx, pid);
        const [slow] = await tx.$queryRawUnsafe<{ pid: number }[]>(pid);
        expect(cheap).toEqual(slow);
      }),
    ),
  );
});

test("what sql() wrote is gone when the transaction fails", async () => {
  const failing = transaction(async (tx) => {
    await sql(tx, `insert into "AccountEvent" (id, field, value) values (gen_random_uuid(), $1, '{}')`, [
      "x",
    ]);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db().accountEvent.count()).toBe(0);
});

test("a transaction opened elsewhere is refused", async () => {
  await expect(db().$transaction((tx) => sql(tx, "select 1"))).rejects.toThrow("transaction()");
});

test("what still runs after a failure cannot write outside the transaction", async () => {
  let late: Promise<unknown> = Promise.resolve();
  const failing = transaction(async (tx) => {
    late = new Promise((done) => setTimeout(done, 50)).then(() => sql(tx, "select 1"));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await expect(late).rejects.toThrow("transaction()");
});

test("statements that do not wait for each other run in their order, and all are undone when one fails", async () => {
  const insert = `insert into "AccountEvent" (id, field, value) values (gen_random_uuid(), $1, '{}') returning field`;
  const failing = transaction((tx) =>
    Promise.all([sql(tx, insert, ["first"]), sql(tx, "select 1 / 0"), sql(tx, insert, ["third"])]),
  );
  await expect(failing).rejects.toThrow("division by zero");
  expect(await db().accountEvent.count()).toBe(0);
  const counted = await transaction(async (tx) => {
    const count = 'select count(*)::int as count from "AccountEvent"';
    const [, before, , after] = await Promise.all([
      sql(tx, insert, ["first"]),
      sql<{ count: number }>(tx, count),
      sql(tx, insert, ["second"]),
      sql<{ count: number }>(tx, count),
    ]);
    return [before[0]?.count, after[0]?.count];
  });
  expect(counted).toEqual([1, 2]);
});
