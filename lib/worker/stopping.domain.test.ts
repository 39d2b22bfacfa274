import { beforeEach, expect, test } from "vitest";
import { receiveDeliveries } from "../conversations/receive-deliveries";
import { changeOf, deliver } from "../conversations/testing/signed-webhook";
import { said } from "../conversations/testing/yosina";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { whileStopping } from "../jobs/stopping";
import { envelope } from "../whatsapp/samples/envelope";

beforeEach(anOffice);

test("diminta berhenti di tengah tumpukan kiriman: babak yang sedang dikerjakan diselesaikan, sisanya tinggal untuk berikutnya", async () => {
  for (let i = 0; i < 250; i++) await deliver(envelope(changeOf([said(`pesan ${i}`)])));
  const waiting = () => db().webhookDelivery.count({ where: { state: "received" } });

  const begun = receiveDeliveries();
  await whileStopping(() => begun);
  expect(await waiting()).toBe(50);
  expect(await db().message.count({ where: { direction: "in" } })).toBe(200);

  await whileStopping(receiveDeliveries);
  expect(await waiting()).toBe(50);

  await receiveDeliveries();
  expect(await waiting()).toBe(0);
  expect(await db().message.count({ where: { direction: "in" } })).toBe(250);
});
