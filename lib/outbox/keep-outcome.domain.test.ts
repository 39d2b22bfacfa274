import { beforeEach, describe, expect, test } from "vitest";
import { receiveStatuses } from "../conversations/receive-statuses";
import { db, transaction } from "../db";
import { anOffice, aWaitingConversation } from "../db/testing/builders";
import type { Delivery } from "../whatsapp/send-message";
import type { DeliveryStatus, UpdateOf } from "../whatsapp/webhook-update";
import { WhatsAppError } from "../whatsapp/whatsapp-error";
import { type Claimed, claimNext } from "./claim-next";
import { keepOutcome } from "./keep-outcome";
import { nextStep } from "./next-step";
import { said, write } from "./testing/write";

const WAMID = "wamid.yang-dikirim";
const SENT: Delivery = { kind: "sent", wamid: WAMID };
const refused = (code: number): Delivery => ({
  kind: "failed",
  error: new WhatsAppError({ code, details: "", httpStatus: 400 }),
});

beforeEach(anOffice);

/** A message that is on its way to WhatsApp: handed over, not answered yet. */
async function onItsWay(body = "Surat siap diambil.", name = "Yosina"): Promise<Claimed> {
  const { id } = await aWaitingConversation(name);
  await write(id, body);
  const claimed = await claimNext(id);
  if (!claimed) throw new Error("nothing was claimed");
  return claimed;
}

const report = (message: Claimed, status: DeliveryStatus, code?: number): UpdateOf<"status"> => ({
  kind: "status",
  wamid: WAMID,
  status,
  at: new Date(),
  errors: code ? [{ code, title: "gagal" }] : [],
  callbackData: message.id,
});
const reports = (...updates: UpdateOf<"status">[]) => transaction((tx) => receiveStatuses(tx, updates));
const keep = (message: Claimed, delivery: Delivery) =>
  keepOutcome(message, delivery, nextStep(delivery, message.attempts));
const pauses = () => db().sendingPause.findMany({ select: { code: true } });

describe("status mendahului jawaban kirim", () => {
  test("gagal lebih dulu: tetap gagal, dengan sebabnya", async () => {
    const message = await onItsWay();
    await reports(report(message, "failed", 131026));
    await keep(message, SENT);
    expect(await said("Surat siap diambil.")).toMatchObject({
      status: "failed",
      errorCode: 131026,
      wamid: WAMID,
    });
  });

  test("gagal pada saat yang sama: siapa pun yang menulis terakhir, tetap gagal", async () => {
    const message = await onItsWay();
    let answered: Promise<unknown> = Promise.resolve();
    await transaction(async (tx) => {
      await receiveStatuses(tx, [report(message, "failed", 131026)]);
      answered = keep(message, SENT); // waits for the row, which this transaction holds
      await new Promise((done) => setTimeout(done, 300));
    });
    await answered;
    expect(await said("Surat siap diambil.")).toMatchObject({ status: "failed", errorCode: 131026 });
  });

  test("dibaca lebih dulu: tetap dibaca", async () => {
    const message = await onItsWay();
    await reports(report(message, "read"));
    await keep(message, SENT);
    expect(await said("Surat siap diambil.")).toMatchObject({ status: "read", errorCode: null });
  });
});

describe("yang sudah sampai tidak gagal lagi", () => {
  test.each(["delivered", "read"] as const)("%s, lalu gagal yang terlambat", async (status) => {
    const message = await onItsWay();
    await keep(message, SENT);
    await reports(report(message, status));
    await reports(report(message, "failed", 131026));
    expect(await said("Surat siap diambil.")).toMatchObject({ status, errorCode: null });
  });

  test("keduanya dalam satu kiriman, dalam urutan mana pun", async () => {
    const message = await onItsWay();
    await keep(message, SENT);
    await reports(report(message, "failed", 131026), report(message, "delivered"), report(message, "sent"));
    expect(await said("Surat siap diambil.")).toMatchObject({ status: "delivered", errorCode: null });
  });
});

describe("jeda pengiriman", () => {
  test("yang dikirim sebelum jeda mulai tidak mengakhirinya; yang sesudahnya mengakhirinya", async () => {
    const before = await onItsWay("sebelum", "Yosina");
    const limited = await onItsWay("terlalu cepat", "Elias");
    await keep(limited, refused(130429));
    await keep(before, SENT);
    expect(await pauses()).toEqual([{ code: 130429 }]);
    await db().sendingPause.updateMany({ data: { until: new Date(Date.now() - 1_000) } });
    const { id } = await aWaitingConversation("Markus");
    await write(id, "sesudah");
    const probe = await claimNext(id);
    if (!probe) throw new Error("the pause is over: one message tries");
    expect(await keep(probe, { kind: "sent", wamid: "wamid.sesudah" })).toBe(true);
    expect(await pauses()).toEqual([]);
  });

  test("percobaan tidak terbuang pada percakapan yang tidak punya apa-apa untuk dikirim", async () => {
    await keep(await onItsWay("token mati", "Elias"), refused(190));
    await db().sendingPause.updateMany({ data: { until: new Date(Date.now() - 1_000) } });
    const [silent, waiting] = [await aWaitingConversation("Yosina"), await aWaitingConversation("Markus")];
    await write(waiting.id, "menunggu");
    expect(await claimNext(silent.id)).toBeUndefined();
    expect(await claimNext(waiting.id)).toMatchObject({ conversationId: waiting.id });
  });

  test("setiap percobaan yang ditolak tercatat waktunya", async () => {
    await keep(await onItsWay("satu", "Elias"), refused(190));
    const tried = async () => (await db().sendingPause.findFirstOrThrow()).triedAt.getTime();
    const first = await tried();
    await db().sendingPause.updateMany({ data: { until: new Date(Date.now() - 1_000) } });
    await keep(await onItsWay("dua", "Markus"), refused(190));
    expect(await tried()).toBeGreaterThan(first);
  });

  test.each([131047, 132001, 131026])(
    "WhatsApp menolak pesan yang mencoba dengan %i: ia menjawab, jadi yang lain jalan lagi",
    async (code) => {
      await keep(await onItsWay("token mati", "Elias"), refused(190));
      await db().sendingPause.updateMany({ data: { until: new Date(Date.now() - 1_000) } });
      await keep(await onItsWay("mencoba", "Markus"), refused(code));
      expect(await said("mencoba")).toMatchObject({ status: "failed", errorCode: code });
      expect(await pauses()).toEqual([]);
    },
  );

  test("akun yang belum dibayar (131042) sering baru dikatakan sesudah 200: yang lain ditahan", async () => {
    const message = await onItsWay();
    await keep(message, SENT);
    await reports(report(message, "failed", 131042));
    expect(await said("Surat siap diambil.")).toMatchObject({ status: "failed", errorCode: 131042 });
    expect(await pauses()).toEqual([{ code: 131042 }]);
  });
});

describe("131047: jendela tertutup menurut WhatsApp", () => {
  const lastInbound = async (id: string) =>
    (await db().conversation.findUniqueOrThrow({ where: { id } })).lastInboundAt?.getTime() ?? 0;
  const DAY_MS = 24 * 3_600_000;

  test.each([false, true])(
    "sesudah 200: %s; yang tidak menulis lagi hanya dapat dijangkau templat",
    async (isLater) => {
      const message = await onItsWay();
      await keep(message, isLater ? SENT : refused(131047));
      if (isLater) await reports(report(message, "failed", 131047));
      expect(await lastInbound(message.conversationId)).toBeLessThanOrEqual(Date.now() - DAY_MS);
    },
  );

  test.each([false, true])(
    "sesudah 200: %s; yang menulis sementara itu tetap dapat dijawab",
    async (isLater) => {
      const message = await onItsWay();
      if (isLater) await keep(message, SENT);
      await new Promise((done) => setTimeout(done, 20));
      const wroteAt = new Date();
      await db().conversation.update({
        where: { id: message.conversationId },
        data: { lastInboundAt: wroteAt },
      });
      await (isLater ? reports(report(message, "failed", 131047)) : keep(message, refused(131047)));
      expect(await lastInbound(message.conversationId)).toBe(wroteAt.getTime());
    },
  );
});
