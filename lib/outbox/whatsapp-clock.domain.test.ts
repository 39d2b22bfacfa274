import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getConversation } from "../conversations/get-conversation";
import { sendReply } from "../conversations/send-reply";
import { startCounter, until } from "../conversations/testing/counter";
import { arrives, outgoing, said, theConversation, unixSeconds } from "../conversations/testing/yosina";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { listen } from "../live/listener";
import { isReplyWindowOpen } from "../tickets/reply-window";
import { compareClocks, followWhatsAppClock, whatsAppAheadMs } from "./whatsapp-clock";

const DAY_MS = 24 * 3_600_000;
const DAY_SECONDS = DAY_MS / 1_000;

let counter: Awaited<ReturnType<typeof startCounter>>;
let unfollow: () => void;

beforeEach(async () => {
  await anOffice();
  unfollow = await followWhatsAppClock();
});
afterEach(() => unfollow());

test("jam kantor sehari lebih maju: pesan yang baru ditulis bukan pesan lama, bot menjawabnya, dan jendelanya terbuka", async () => {
  await db().setting.create({ data: { key: "whatsapp_clock", value: { aheadMs: -DAY_MS } } });
  unfollow();
  unfollow = await followWhatsAppClock();
  await arrives(said("halo", { timestamp: unixSeconds(DAY_SECONDS) }));
  expect(await outgoing()).toHaveLength(1);
  const { lastInboundAt } = await theConversation();
  expect(isReplyWindowOpen(lastInboundAt, new Date())).toBe(true);
});

describe("WhatsApp ditanya jamnya", () => {
  beforeEach(async () => {
    counter = await startCounter();
  });
  afterEach(() => counter.stop());

  /** A resident whom an officer is about to answer. */
  async function aWaitingResident() {
    const officer = await aViewer();
    const { id } = await counter.simulator.post("residents", { name: "Yosina Rumbiak" });
    const says = (text: string) =>
      counter.simulator.post(`residents/${id}/messages`, { type: "text", text }).then(() =>
        until(
          () => db().message.count({ where: { direction: "in", text, answeredAt: { not: null } } }),
          (count) => count === 1,
        ),
      );
    await says("petugas");
    const conversation = await db().conversation.findFirstOrThrow({ select: { id: true } });
    const reply = (body: string) =>
      sendReply(officer, { conversationId: conversation.id, body, clientMessageId: uuidv7() });
    const msLeft = async () => {
      const { windowClosesAt } = await getConversation(officer, { conversationId: conversation.id });
      return Date.parse(windowClosesAt ?? "") - Date.now();
    };
    return { says, reply, msLeft };
  }

  test("jam WhatsApp sehari lebih maju daripada jam kantor: jendela balas tertutup menurut jam WhatsApp, terbuka penuh saat warga menulis, dan kembali setelah jamnya sama", async () => {
    const heard: unknown[] = [];
    const unlisten = listen((event) => void (event.kind === "clock.changed" && heard.push(event.aheadMs)));
    const { says, reply, msLeft } = await aWaitingResident();
    expect(await msLeft()).toBeGreaterThan(DAY_MS - 120_000);

    await counter.simulator.post("clock", { advanceSeconds: DAY_SECONDS });
    await compareClocks();
    expect(Math.abs(whatsAppAheadMs() - DAY_MS)).toBeLessThan(5_000);
    expect(await msLeft()).toBeLessThan(0);
    await expect(reply("Selamat pagi")).rejects.toMatchObject({ code: "reply_window_closed" });
    await until(
      async () => heard.length,
      (count) => count === 1,
    );

    await says("masih di kantor?");
    expect(await msLeft()).toBeGreaterThan(DAY_MS - 120_000);
    expect(await msLeft()).toBeLessThan(DAY_MS + 5_000);
    await reply("Masih, sampai pukul 15.00.");
    await until(
      () =>
        db().message.findFirst({ where: { text: "Masih, sampai pukul 15.00." }, select: { status: true } }),
      (message) => message?.status === "delivered",
    );

    await counter.simulator.post("clock", { real: true });
    await compareClocks();
    expect(whatsAppAheadMs()).toBe(0);
    expect(await msLeft()).toBeLessThanOrEqual(DAY_MS); // although the last message bears tomorrow's time
    unlisten();
  });

  test("jam yang sama dalam beberapa detik tidak mengubah apa-apa; yang diketahui tetap ada setelah proses mulai lagi", async () => {
    await counter.simulator.post("clock", { advanceSeconds: 3 });
    await compareClocks();
    expect(whatsAppAheadMs()).toBe(0);
    expect(await db().setting.findUnique({ where: { key: "whatsapp_clock" } })).toBeNull();

    await counter.simulator.post("clock", { advanceSeconds: 3_600 });
    await compareClocks();
    const found = whatsAppAheadMs();
    unfollow();
    unfollow = await followWhatsAppClock();
    expect(whatsAppAheadMs()).toBe(found);
    expect(found).toBeGreaterThan(3_500_000);
  });
});
