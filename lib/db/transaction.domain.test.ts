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
