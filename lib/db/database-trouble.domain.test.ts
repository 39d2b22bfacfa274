import pg from "pg";
import { expect, test } from "vitest";
import { isDatabaseTrouble } from "./database-trouble";
import { db, sql, transaction } from "./index";

const raising = (code: string) => `do $$ begin raise exception using errcode = '${code}'; end $$`;
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: unknown) => error,
  );

test.each([
  ["disk full", "53100"],
  ["no connection left", "53300"],
  ["shutting down", "57P01"],
  ["deadlock", "40P01"],
  ["file not readable", "58030"],
])("%s is the database's own trouble, by Prisma and without", async (_, code) => {
  const statement = raising(code);
  expect(isDatabaseTrouble(await failureOf(db().$executeRawUnsafe(statement)))).toBe(true);
  expect(isDatabaseTrouble(await failureOf(transaction((tx) => sql(tx, statement))))).toBe(true);
});

test.each([
  ["a value that does not fit", "22001"],
  ["a broken rule", "23505"],
  ["a row too large", "54000"],
  ["a statement that took too long", "57014"],
])("%s is not", async (_, code) => {
  const statement = raising(code);
  expect(isDatabaseTrouble(await failureOf(db().$executeRawUnsafe(statement)))).toBe(false);
  expect(isDatabaseTrouble(await failureOf(transaction((tx) => sql(tx, statement))))).toBe(false);
});

test("a connection that is cut, and a server that is not there, are", async () => {
  const cut = "select pg_terminate_backend(pg_backend_pid())";
  expect(isDatabaseTrouble(await failureOf(db().$queryRawUnsafe(cut)))).toBe(true);
  expect(isDatabaseTrouble(await failureOf(transaction((tx) => sql(tx, cut))))).toBe(true);
  const nobody = new pg.Pool({ connectionString: "postgresql://nobody@127.0.0.1:1/none" });
  expect(isDatabaseTrouble(await failureOf(nobody.query("select 1")))).toBe(true);
  await nobody.end();
});

test("a bug is not", () => {
  expect(isDatabaseTrouble(new TypeError("x is not a function"))).toBe(false);
  expect(isDatabaseTrouble("no error at all")).toBe(false);
});
