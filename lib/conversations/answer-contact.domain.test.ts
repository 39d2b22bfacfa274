import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { startCounter, until } from "./testing/counter";

let counter: Awaited<ReturnType<typeof startCounter>>;

beforeEach(async () => {
  await anOffice();
  counter = await startCounter();
});
afterEach(async () => counter.stop());

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Said = { from: string; type: string; content: unknown };

async function aResident(name: string) {
  const { id } = await counter.simulator.post("residents", { name });
  const path = `residents/${id}/messages`;
  const outgoing = async (): Promise<string[]> => {
    const { messages } = await counter.simulator.get(path);
    return (messages as Said[])
      .filter(({ from }) => from === "office")
      .map(({ content }) => JSON.stringify(content));
  };
  return {
    outgoing,
    sends: (message: object) => counter.simulator.post(path, message),
    /** Says something and waits for one more message than before. */
    async asks(text: string): Promise<string> {
      const before = (await outgoing()).length;
      await counter.simulator.post(path, { type: "text", text });
      const after = await until(outgoing, (all) => all.length > before);
      return after.slice(before).join("\n");
    },
  };
}

describe("dari pesan sampai jawaban, lewat simulator", () => {
  test("halo dijawab dengan salam dan menu dalam satu pesan", async () => {
    const yosina = await aResident("Yosina Rumbiak");
    const answer = await yosina.asks("halo");
    for (const item of [
      "Pelayanan Administrasi",
      "Akun Media Sosial",
      "Saran, Kritik & Aduan",
      "Cek Status",
      "Bicara dengan Petugas",
    ]) {
      expect(answer).toContain(item);
    }
    expect(await yosina.outgoing()).toHaveLength(1);
    const message = await until(
      () => db().message.findFirst({ where: { direction: "out" }, select: { status: true } }),
      (row) => row?.status === "delivered",
    );
    expect(message?.status).toBe("delivered");
  });

  test.each([
    ["sekaligus", 0],
    ["selama delapan detik", 700],
  ])("dua belas foto %s: satu percakapan, satu jawaban", { timeout: 60_000 }, async (_, pauseMs) => {
    const elias = await aResident("Elias Rumaropen");
    await elias.asks("halo");
    for (let i = 0; i < 12; i++) {
      if (i > 0) await pause(pauseMs);
      await elias.sends({ type: "image", sample: "jalan" });
    }
    expect(await elias.outgoing()).toHaveLength(1); // while photos still come, nothing is said
    await until(elias.outgoing, (said) => said.length > 1);
    await until(
      () => db().document.count({ where: { state: "stored" } }),
      (count) => count === 12,
    );
    await pause(3_000); // longer than the bot waits for another photo
    expect(await elias.outgoing()).toHaveLength(2);
    expect(await db().message.count({ where: { direction: "in", answeredAt: null } })).toBe(0);
    expect(await db().conversation.count()).toBe(1);
  });

  test("minta petugas: percakapan menunggu sejak pesan itu, dan bot diam", async () => {
    const marthen = await aResident("Marthen Wambrauw");
    await marthen.asks("halo");
    await marthen.asks("petugas");
    const waiting = await db().conversation.findFirstOrThrow();
    expect(waiting).toMatchObject({ state: "waiting" });
    await marthen.sends({ type: "text", text: "su jadi ka blum bapa" });
    await until(
      () => db().message.count({ where: { direction: "in", answeredAt: { not: null } } }),
      (count) => count === 3,
    );
    const after = await db().conversation.findFirstOrThrow();
    expect(after.waitingSince).toEqual(waiting.waitingSince);
    expect(await marthen.outgoing()).toHaveLength(2);
  });

  test("kejadian lima hari yang lalu disimpan tanpa jawaban bot, dan menunggu petugas", async () => {
    const agus = await aResident("Agustina Mandowen");
    const fiveDaysAgo = Math.floor(Date.now() / 1000) - 5 * 24 * 3600;
    await agus.sends({ type: "text", text: "mau urus sktm", timestamp: fiveDaysAgo });
    await until(
      () => db().conversation.findFirst(),
      (row) => row?.state === "waiting",
    );
    expect(await agus.outgoing()).toHaveLength(0);
  });
});
