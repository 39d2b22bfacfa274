import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aWaitingConversation } from "../db/testing/builders";
import { endIdlePause } from "./end-idle-pause";
import { write } from "./testing/write";

const SECOND = 1_000;
const pausedUntil = (ms: number) =>
  db().sendingPause.create({ data: { id: 1, code: 0, until: new Date(Date.now() + ms) } });
const isPaused = async () => (await db().sendingPause.count()) > 0;

beforeEach(anOffice);

test("tidak ada yang menunggu dikirim: jeda yang lewat waktunya berakhir sendiri", async () => {
  await pausedUntil(-SECOND);
  await endIdlePause();
  expect(await isPaused()).toBe(false);
});

test("jeda yang belum lewat tetap", async () => {
  await pausedUntil(60 * SECOND);
  await endIdlePause();
  expect(await isPaused()).toBe(true);
});

test("selama ada yang menunggu, pesan itulah yang mengakhirinya", async () => {
  const { id } = await aWaitingConversation();
  await write(id, "Surat siap diambil.");
  await pausedUntil(-SECOND);
  await endIdlePause();
  expect(await isPaused()).toBe(true);
});
