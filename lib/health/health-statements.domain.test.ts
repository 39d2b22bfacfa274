import { beforeEach, expect, test } from "vitest";
import { recordDelivery } from "../conversations/record-delivery";
import { db, pool } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { getHealth } from "./get-health";

beforeEach(anOffice);

test("laporan kesehatan memakai beberapa pernyataan saja, berapa pun isinya, dan tidak membaca semua pesan", async () => {
  const admin = await aViewer("Yohana Mandowen", ["admin"]);
  await getHealth(admin);
  const few = await statementsOf(() => getHealth(admin));
  for (let i = 0; i < 4; i++) await recordDelivery(Buffer.from("{}"));
  for (const { id } of await db().webhookDelivery.findMany({ select: { id: true } })) {
    const faults = { create: { position: "entry 0", reason: "not_stored" } };
    await db().webhookDelivery.update({ where: { id }, data: { state: "failed", faults } });
  }
  await db().accountEvent.createMany({
    data: Array.from({ length: 20 }, (_, n) => ({
      field: "account_update",
      value: { event: "PARTNER_ADDED", partner: n },
    })),
  });
  const many = await statementsOf(() => getHealth(admin));
  expect(many.length).toBeLessThanOrEqual(few.length + 1); // the faults of the deliveries that are listed
  expect(many.length).toBeLessThanOrEqual(8);

  const asked = many.filter(({ text }) => text.includes('"Message"'));
  expect(asked.length).toBeGreaterThan(0);
  for (const { text, values } of asked)
    expect(await plansOn("Message", text, values)).not.toContain("Seq Scan");
});

type Statement = { text: string; values: unknown[] };

async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const original = pool().query.bind(pool());
  const noted = ((...args: Parameters<typeof original>) => {
    const [first, second] = args as unknown as [string | { text: string; values?: unknown[] }, unknown[]?];
    seen.push(
      typeof first === "string"
        ? { text: first, values: second ?? [] }
        : { text: first.text, values: first.values ?? second ?? [] },
    );
    return original(...args);
  }) as typeof original;
  Object.assign(pool(), { query: noted });
  await run();
  Object.assign(pool(), { query: original });
  return seen;
}

/** How PostgreSQL would read a table if it had many rows. */
async function plansOn(table: string, text: string, values: unknown[]): Promise<string> {
  const client = await pool().connect();
  try {
    await client.query("begin; set local enable_seqscan = off");
    const { rows } = await client.query({ text: `explain ${text}`, values: values as string[] });
    const lines = rows.map((row: Record<string, string>) => row["QUERY PLAN"] ?? "");
    return lines.filter((line) => line.includes(`on "${table}"`)).join("\n");
  } finally {
    await client.query("rollback");
    client.release();
  }
}
