import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeOverUnsent } from "../conversations/take-over-unsent";
import { startCounter, until } from "../conversations/testing/counter";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { getSendingPause } from "./get-sending-pause";
import { resumeSending } from "./resume-sending";
import { said, write } from "./testing/write";

let counter: Awaited<ReturnType<typeof startCounter>>;

beforeEach(async () => {
  await anOffice();
  counter = await startCounter();
});
afterEach(() => counter.stop());

/** A resident who has written and was answered. */
async function aResident(name = "Yosina Rumbiak") {
  const { id } = await counter.simulator.post("residents", { name });
  await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
  const conversation = await until(
    () =>
      db().conversation.findFirst({
        where: { resident: { name }, messages: { some: { direction: "out", status: "delivered" } } },
      }),
    (found) => found !== null,
  );
  return { id, conversationId: conversation?.id ?? "" };
}

/** What the resident's phone shows of the office, in order. */
async function onThePhone(residentId: string): Promise<string[]> {
  const { messages } = await counter.simulator.get(`residents/${residentId}/messages`);
  return (messages as { from: string; content?: { body?: string } }[])
    .filter(({ from }) => from === "office")
    .map(({ content }) => content?.body ?? "");
}

describe("WhatsApp menolak", () => {
  test.each([131047, 131026, 131049, 132000, 132001, 131053])(
    "T18 %i: pesan itu saja yang gagal, dengan kodenya, dan yang di belakangnya tetap terkirim",
    async (code) => {
      const { id, conversationId } = await aResident();
      await counter.simulator.post("faults", { code, times: 1 });
      await write(conversationId, "yang ditolak", "yang berikut");
      await until(
        () => said("yang berikut"),
        (message) => message?.status === "delivered",
      );
      expect(await said("yang ditolak")).toMatchObject({ status: "failed", errorCode: code, attempts: 1 });
      expect(await onThePhone(id)).not.toContain("yang ditolak");
    },
  );

  test.each([131026, 131047, 131049, 131053])(
    "T18 %i sesudah 200: juga gagal dengan kodenya",
    async (code) => {
      const { conversationId } = await aResident();
      await counter.simulator.post("faults", { code, async: true, times: 1 });
      await write(conversationId, "ditolak kemudian");
      const message = await until(
        () => said("ditolak kemudian"),
        (found) => found?.status === "failed",
      );
      expect(message).toMatchObject({ errorCode: code, attempts: 1 });
    },
  );

  test.each([false, true])(
    "131047 (sesudah 200: %s): jendela dianggap tertutup, sampai warga menulis lagi",
    async (isLater) => {
      const { conversationId } = await aResident();
      const isOpen = async () => {
        const row = await db().conversation.findUniqueOrThrow({ where: { id: conversationId } });
        return isReplyWindowOpen(row.lastInboundAt, new Date());
      };
      expect(await isOpen()).toBe(true);
      await counter.simulator.post("faults", { code: 131047, async: isLater, times: 1 });
      await write(conversationId, "terlambat");
      await until(isOpen, (open) => !open);
    },
  );

  test("WhatsApp menjawab 503: satu belum pasti, yang berikut menunggu dan terkirim sendiri, berurutan dan sekali", {
    timeout: 60_000,
  }, async () => {
    const { id, conversationId } = await aResident();
    await counter.simulator.post("faults", { bareStatus: 503, times: 1 });
    await write(conversationId, "satu", "dua", "tiga");
    await until(
      () => db().sendingPause.count(),
      (paused) => paused === 1,
    );
    await until(
      () => said("tiga"),
      (message) => message?.status === "delivered",
      40,
    );
    expect(await said("satu")).toMatchObject({ status: "unconfirmed" });
    const heard = await onThePhone(id);
    expect(heard.filter((text) => ["satu", "dua", "tiga"].includes(text))).toEqual(["dua", "tiga"]);
    expect(await db().sendingPause.count()).toBe(0);
  });

  test("T18 131056: terlalu banyak pesan kepada satu warga: dicoba lagi, urutannya tetap, warga lain tidak menunggu", {
    timeout: 40_000,
  }, async () => {
    const yosina = await aResident();
    const other = await aResident("Markus Kafiar");
    await counter.simulator.post("faults", { code: 131056, times: 1, to: yosina.id });
    await write(yosina.conversationId, "pertama", "kedua", "ketiga");
    await until(
      () => said("pertama"),
      (message) => message?.errorCode === 131056 && message.status === "queued",
    );
    await write(other.conversationId, "untuk Markus");
    await until(
      () => said("untuk Markus"),
      (message) => message?.status === "delivered",
      3,
    );
    await until(
      () => said("ketiga"),
      (message) => message?.status === "delivered",
      20,
    );
    expect((await onThePhone(yosina.id)).slice(-3)).toEqual(["pertama", "kedua", "ketiga"]);
    expect(await said("pertama")).toMatchObject({ attempts: 2, errorCode: null });
    expect(await db().sendingPause.count()).toBe(0);
  });

  test("T18 130429: batas laju nomor: semua menunggu sebentar lalu terkirim tanpa terhitung gagal", {
    timeout: 40_000,
  }, async () => {
    const yosina = await aResident();
    const other = await aResident("Markus Kafiar");
    await counter.simulator.post("faults", { code: 130429, times: 1 });
    await write(yosina.conversationId, "terlalu cepat");
    await until(
      () => db().sendingPause.count(),
      (count) => count === 1,
    );
    await write(other.conversationId, "ikut menunggu");
    await until(
      () =>
        db().message.count({
          where: { text: { in: ["terlalu cepat", "ikut menunggu"] }, status: "delivered" },
        }),
      (count) => count === 2,
      25,
    );
    expect(await said("terlalu cepat")).toMatchObject({ attempts: 1, errorCode: null });
    expect(await db().sendingPause.count()).toBe(0);
  });
});

describe("T17 token ditolak (190)", () => {
  test("pengiriman berhenti dan semua orang tahu; pesan warga tetap masuk; sesudah token benar, semuanya terkirim sekali dan urut", {
    timeout: 60_000,
  }, async () => {
    const officer = await aViewer();
    const { id, conversationId } = await aResident();
    expect(await getSendingPause(officer)).toBeNull();
    await counter.simulator.post("faults", { code: 190, times: 2 });
    await write(conversationId, "satu", "dua");
    const pause = await until(
      () => getSendingPause(officer),
      (found) => found !== null,
    );
    expect(pause).toMatchObject({ code: 190 });

    await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "Apakah sudah?" });
    await until(
      () => db().message.count({ where: { direction: "in", text: "Apakah sudah?" } }),
      (count) => count === 1,
    );

    // A first try too early: still refused, still kept, and whoever asked hears it, and when it is tried again.
    const early = await resumeSending(officer);
    expect(early).toMatchObject({ outcome: "refused", pause: { code: 190, since: pause?.since } });
    expect(Date.parse(early.pause?.triedAt ?? "")).toBeGreaterThan(Date.parse(pause?.triedAt ?? ""));
    expect(Date.parse(early.pause?.nextTryAt ?? "")).toBeGreaterThan(Date.now() + 30_000);
    expect(await said("satu")).toMatchObject({ status: "queued", attempts: 0 });

    expect(await resumeSending(officer)).toEqual({ outcome: "goes_on", pause: null });
    await until(
      () => said("dua"),
      (message) => message?.status === "delivered",
      20,
    );
    expect((await onThePhone(id)).filter((body) => ["satu", "dua"].includes(body))).toEqual(["satu", "dua"]);
    expect(await getSendingPause(officer)).toBeNull();
  });

  test("selama berhenti, satu pesan saja yang mencoba; yang lain menunggu", { timeout: 40_000 }, async () => {
    const officer = await aViewer();
    const residents = [];
    for (let i = 0; i < 6; i++) residents.push(await aResident(`Warga ${i}`));
    await counter.simulator.post("faults", { code: 190, times: 2 });
    await write(residents[0]?.conversationId ?? "", "coba 0");
    await until(
      () => getSendingPause(officer),
      (found) => found !== null,
    );
    for (const [i, { conversationId }] of residents.entries())
      if (i > 0) await write(conversationId, `coba ${i}`);
    expect(await resumeSending(officer)).toMatchObject({ outcome: "refused" });
    // Had two of them tried, the second would have met no fault and be on the phone.
    expect(
      await db().message.count({ where: { text: { startsWith: "coba" }, status: { not: "queued" } } }),
    ).toBe(0);
  });
});

test("tidak ada yang menunggu: percobaan tidak mungkin, jeda berakhir, dan itu dikatakan", async () => {
  const officer = await aViewer();
  await db().sendingPause.create({ data: { id: 1, code: 190, until: new Date(Date.now() + 60_000) } });
  expect(await resumeSending(officer)).toEqual({ outcome: "nothing_waits", pause: null });
  expect(await getSendingPause(officer)).toBeNull();
  expect(await resumeSending(officer)).toEqual({ outcome: "goes_on", pause: null });
});

describe("jawaban bot tidak sampai", () => {
  test.each([
    ["ditolak seketika", { code: 131009, times: 1 }],
    ["gagal kemudian", { code: 131026, async: true, times: 1 }],
  ])("%s: percakapan masuk antrean petugas, bukan diam", async (_, fault) => {
    const { id } = await counter.simulator.post("residents", { name: "Markus Kafiar" });
    await counter.simulator.post("faults", fault);
    await counter.simulator.post(`residents/${id}/messages`, { type: "text", text: "halo" });
    const conversation = await until(
      () => db().conversation.findFirst({ include: { handlings: true } }),
      (found) => found?.state === "waiting",
    );
    expect(conversation?.waitingSince).not.toBeNull();
    expect(conversation?.handlings).toMatchObject([{ reason: "error", closedAt: null }]);
  });
});

test('T6 gagal, lalu "terkirim" datang terlambat: tetap gagal', async () => {
  const { conversationId } = await aResident();
  await counter.simulator.post("faults", { code: 131026, async: true, times: 1 });
  await write(conversationId, "tidak sampai");
  const failed = await until(
    () => said("tidak sampai"),
    (message) => message?.status === "failed",
  );
  const { webhook } = statusOf(failed?.wamid ?? "", "sent");
  await counter.simulator.post("webhooks", { payload: webhook });
  await until(
    () => db().messageStatusReport.count({ where: { wamid: failed?.wamid ?? "", status: "sent" } }),
    (count) => count === 1,
  );
  expect(await said("tidak sampai")).toMatchObject({ status: "failed", errorCode: 131026 });
});

function statusOf(wamid: string, status: string) {
  const change = {
    field: "messages",
    value: {
      messaging_product: "whatsapp",
      metadata: { display_phone_number: "15550783881", phone_number_id: "106540352242922" },
      statuses: [{ id: wamid, status, timestamp: String(Math.floor(Date.now() / 1000)) }],
    },
  };
  return {
    webhook: { object: "whatsapp_business_account", entry: [{ id: "102290129340398", changes: [change] }] },
  };
}

test("balasan petugas tidak sampai: warga kembali ke antrean, bukan hilang dari pandangan", async () => {
  const { conversationId } = await aResident();
  await db().conversation.update({ where: { id: conversationId }, data: { state: "waiting_resident" } });
  await counter.simulator.post("faults", { code: 131026, async: true, times: 1 });
  await write(conversationId, "tidak pernah tiba");
  const conversation = await until(
    () => db().conversation.findUnique({ where: { id: conversationId } }),
    (found) => found?.state === "waiting",
  );
  expect(conversation?.waitingSince).not.toBeNull();
});

test("belum pasti dan tidak ada status yang datang: petugas mengambil alih; sudah terjawab: tidak", async () => {
  const { conversationId } = await aResident();
  const state = async () =>
    (await db().conversation.findUniqueOrThrow({ where: { id: conversationId } })).state;
  await takeOverUnsent({ conversationId });
  expect(await state()).toBe("bot");
  await db().message.updateMany({
    where: { conversationId, author: "bot" },
    data: { status: "unconfirmed" },
  });
  await takeOverUnsent({ conversationId });
  expect(await state()).toBe("waiting");
});
