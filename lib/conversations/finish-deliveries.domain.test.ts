import { beforeEach, expect, test } from "vitest";
import { db, sql, type Transaction, transaction } from "../db";
import { anOffice } from "../db/testing/builders";
import { envelope } from "../whatsapp/samples/envelope";
import { finishDeliveries } from "./finish-deliveries";
import { changeOf, deliver } from "./testing/signed-webhook";
import { said } from "./testing/yosina";

beforeEach(anOffice);

/** As the database does with a long journal: it looks each row up, in the order in which they are named. */
const followGivenOrder = (tx: Transaction) =>
  sql(
    tx,
    `select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as name`,
    [],
  );

test("pekerja-pekerja yang memegang kiriman yang sama dalam urutan berbeda menunggu, tidak saling mengunci", async () => {
  for (let n = 0; n < 30; n++) await deliver(envelope(changeOf([said(`pesan ${n}`)])));
  const deliveries = (
    await db().webhookDelivery.findMany({ select: { id: true }, orderBy: { id: "asc" } })
  ).map(({ id }) => ({ id, faults: [] }));
  const workers = Array.from({ length: 12 }, (_, n) =>
    transaction(async (tx) => {
      await followGivenOrder(tx);
      await finishDeliveries(tx, n % 2 === 0 ? deliveries : deliveries.toReversed());
    }),
  );
  await Promise.all(workers);
  expect(await db().webhookDelivery.count({ where: { state: "processed" } })).toBe(30);
});
