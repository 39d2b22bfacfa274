import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { replayDeliveries } from "../health/replay-deliveries";
import { seal } from "../storage/seal";
import { envelope } from "../whatsapp/samples/envelope";
import { listMessages } from "./list-messages";
import { receiveWaiting } from "./receive-deliveries";
import { changeOf, deliver } from "./testing/signed-webhook";
import { outgoing, said, theConversation } from "./testing/yosina";

beforeEach(anOffice);

const breaks = (table: string, rule: string) =>
  db().$executeRawUnsafe(`alter table ${table} add constraint broken check (${rule}) not valid`);
const works = async () => {
  for (const table of ['"Message"', "graphile_worker._private_jobs"])
    await db().$executeRawUnsafe(`alter table ${table} drop constraint if exists broken`);
};
afterEach(works);

const arrivesAs = (body: string) => deliver(envelope(changeOf([said(body)])));
async function readThrice() {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await receiveWaiting();
    await db().webhookDelivery.updateMany({ data: { nextTryAt: null } });
  }
}
const thread = async () => {
  const officer = await aViewer();
  const { items } = await listMessages(officer, { conversationId: (await theConversation()).id });
  return items.flatMap((item) => (item.kind === "message" && item.direction === "in" ? [item.content] : []));
};

test("pesan yang tidak dapat disimpan: petugas melihat bahwa ada sesuatu; diputar ulang, pesannya sendiri menggantikannya", async () => {
  const admin = await aViewer("Admin", ["admin"]);
  await breaks('"Message"', "text is distinct from 'racun'");
  await arrivesAs("racun");
  await readThrice();
  expect(await thread()).toEqual([{ kind: "not_stored" }]);
  expect(await outgoing()).toHaveLength(1); // the apology

  await replayDeliveries(admin, {});
  await readThrice(); // still in vain
  expect(await thread()).toEqual([{ kind: "not_stored" }]);
  expect(await outgoing()).toHaveLength(1); // the resident is not told twice

  await works();
  await replayDeliveries(admin, {});
  await receiveWaiting();
  expect(await thread()).toEqual([{ kind: "text", text: "racun" }]);
  expect(await theConversation()).toMatchObject({ state: "waiting" });
  expect(await db().webhookDelivery.findMany({ select: { state: true } })).toEqual([{ state: "processed" }]);
});

test("yang tersimpan selalu juga dijadwalkan untuk dijawab: keduanya, atau tidak satu pun", async () => {
  await arrivesAs("halo");
  await db().webhookDelivery.updateMany({ data: { attempts: 2 } }); // it is taken alone from here on
  await breaks("graphile_worker._private_jobs", "false");
  await receiveWaiting();
  expect(await db().message.count()).toBe(0);
  await works();
  await db().webhookDelivery.updateMany({ data: { attempts: 2, state: "received", nextTryAt: null } });
  await receiveWaiting();
  expect(await db().message.count({ where: { direction: "in", answeredAt: null } })).toBe(1);
  expect(
    await db().$queryRaw`select key from graphile_worker.jobs where task_identifier = 'answer-contact'`,
  ).toHaveLength(1);
});

test("baris jurnal yang tidak dapat dibuka tidak menahan yang lain, tampak sebagai cacat, dan dapat diputar ulang", async () => {
  await arrivesAs("rusak");
  const [broken] = await db().webhookDelivery.findMany();
  await db().webhookDelivery.updateMany({ data: { body: Buffer.from("bukan segel kantor ini") } });
  await arrivesAs("sehat");
  await receiveWaiting();
  expect(await thread()).toEqual([{ kind: "text", text: "sehat" }]);
  const row = () => db().webhookDelivery.findUniqueOrThrow({ where: { id: broken?.id ?? "" } });
  expect(await row()).toMatchObject({ state: "unreadable", error: "cannot be decrypted" });

  await db().webhookDelivery.update({
    where: { id: broken?.id ?? "" },
    data: { body: Buffer.from(seal(Buffer.from(JSON.stringify(envelope(changeOf([said("rusak")])))))) },
  });
  await replayDeliveries(await aViewer("Admin", ["admin"]), { deliveryId: broken?.id ?? "" });
  await receiveWaiting();
  expect(await thread()).toEqual([
    { kind: "text", text: "sehat" },
    { kind: "text", text: "rusak" },
  ]);
});
