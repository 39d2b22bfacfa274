import { beforeEach, expect, test } from "vitest";
import { recordDelivery } from "../conversations/record-delivery";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { getHealth } from "./get-health";
import { replayDeliveries } from "./replay-deliveries";
import { restoreDeliveries } from "./restore-deliveries";
import { setAsideDeliveries } from "./set-aside-deliveries";
import { watchReplay } from "./watch-replay";

beforeEach(anOffice);

const anAdmin = () => aViewer("Yohana Mandowen", ["admin"]);
const SEALED = { select: { body: true } };

async function aFailedDelivery(state: "unreadable" | "failed" = "failed") {
  await recordDelivery(Buffer.from("{}"));
  const { id } = await db().webhookDelivery.findFirstOrThrow({ where: { state: "received" } });
  const faults = { create: { position: "entry 0", reason: "not_stored" } };
  await db().webhookDelivery.update({ where: { id }, data: { state, faults } });
  return id;
}

const finish = (id: string, state: "processed" | "failed") =>
  db().webhookDelivery.update({ where: { id }, data: { state, processedAt: new Date() } });

test("kiriman yang disisihkan tidak lagi gangguan dan tidak diproses ulang; isinya tetap, dan dapat dikembalikan", async () => {
  const admin = await anAdmin();
  const id = await aFailedDelivery("unreadable");
  const other = await aFailedDelivery();
  const before = await db().webhookDelivery.findUniqueOrThrow({ where: { id }, ...SEALED });
  expect(await setAsideDeliveries(admin, { deliveryId: id })).toMatchObject({ count: 1 });
  await expect(setAsideDeliveries(admin, { deliveryId: id })).rejects.toThrow("not_found");

  const { faults } = await getHealth(admin);
  expect(faults).toMatchObject({ count: 1, setAside: 1 });
  expect(faults.rows.map(({ deliveryId, setAsideAt }) => [deliveryId, setAsideAt !== null])).toEqual([
    [other, false],
    [id, true],
  ]);
  await expect(replayDeliveries(admin, { deliveryId: id })).rejects.toThrow("not_found");
  expect(await replayDeliveries(admin, {})).toEqual({ count: 1 });
  expect(await db().webhookDelivery.findUniqueOrThrow({ where: { id }, ...SEALED })).toEqual(before);
  expect(await db().auditEntry.findFirst({ where: { action: "deliveries_set_aside" } })).toMatchObject({
    actorId: admin.id,
    subjectId: id,
    detail: { count: 1 },
  });

  expect(await restoreDeliveries(admin, { deliveryId: id })).toEqual({ count: 1 });
  await expect(restoreDeliveries(admin, { deliveryId: id })).rejects.toThrow("not_found");
  expect((await getHealth(admin)).faults).toMatchObject({ count: 1, setAside: 0 });
  expect(await db().auditEntry.findFirst({ where: { action: "deliveries_restored" } })).toMatchObject({
    actorId: admin.id,
    subjectId: id,
  });
});

test("menyisihkan semua hanya menyentuh yang sudah tampak, dan diurungkan bersama", async () => {
  const admin = await anAdmin();
  const earlier = await aFailedDelivery();
  await setAsideDeliveries(admin, { deliveryId: earlier });
  await aFailedDelivery();
  await aFailedDelivery("unreadable");
  const { at } = await getHealth(admin);
  const late = await aFailedDelivery();
  await db().webhookDelivery.update({
    where: { id: late },
    data: { receivedAt: new Date(Date.parse(at) + 1) },
  });
  const { count, setAsideAt } = await setAsideDeliveries(admin, { receivedUntil: at });
  expect(count).toBe(2);
  expect((await getHealth(admin)).faults).toMatchObject({ count: 1, setAside: 3 });
  expect(await setAsideDeliveries(admin, { receivedUntil: at })).toMatchObject({ count: 0 });
  expect(await restoreDeliveries(admin, { setAsideAt })).toEqual({ count: 2 });
  expect((await getHealth(admin)).faults).toMatchObject({ count: 3, setAside: 1 });
});

test("proses ulang mengatakan berapa yang tersimpan dan berapa yang masih gagal, juga bila ditekan satu per satu", async () => {
  const admin = await anAdmin();
  expect(await watchReplay(admin)).toBeNull();
  const [first, second, third] = [await aFailedDelivery(), await aFailedDelivery(), await aFailedDelivery()];
  await replayDeliveries(admin, { deliveryId: first });
  await replayDeliveries(admin, {});
  expect(await watchReplay(admin)).toMatchObject({ waiting: 3, stored: 0, failed: 0 });
  await finish(first, "processed");
  await finish(second, "failed");
  expect(await watchReplay(admin)).toMatchObject({ waiting: 1, stored: 1, failed: 1 });
  await finish(third, "processed");
  const { replay, faults } = await getHealth(admin);
  expect(replay).toMatchObject({ waiting: 0, stored: 2, failed: 1 });
  expect(faults.rows).toMatchObject([{ deliveryId: second, replayedAt: replay?.at }]);

  await setAsideDeliveries(admin, { deliveryId: second });
  expect(await watchReplay(admin)).toMatchObject({ waiting: 0, stored: 2, failed: 0 });

  await restoreDeliveries(admin, { deliveryId: second });
  await replayDeliveries(admin, {});
  expect(await watchReplay(admin)).toMatchObject({ waiting: 1, stored: 0, failed: 0 });
});

test("hanya admin yang menyisihkan dan mengembalikan; lurah melihat hasil proses ulang", async () => {
  const head = await aViewer("Markus Rumbiak", ["head"]);
  await expect(setAsideDeliveries(head, {})).rejects.toThrow("not_allowed");
  await expect(restoreDeliveries(head, {})).rejects.toThrow("not_allowed");
  expect(await watchReplay(head)).toBeNull();
  await expect(watchReplay(await aViewer())).rejects.toThrow("not_allowed");
});
