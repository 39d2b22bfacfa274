import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { envelope } from "../whatsapp/samples/envelope";
import { receiveWaiting } from "./receive-deliveries";
import { changeOf, deliver, element, statusChange } from "./testing/signed-webhook";

beforeEach(anOffice);

const YOSINA = "6281200000101";
const ELIAS = "6281200000102";

const inbound = () =>
  db().message.findMany({
    where: { direction: "in" },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: { text: true, content: true, conversationId: true, reaction: true, wamid: true },
  });
const texts = async () => (await inbound()).map(({ text }) => text);
const said = (phone: string, body: string, seconds = 0) =>
  element(phone, { text: { body }, timestamp: String(Math.floor(Date.now() / 1000) + seconds) });

/** Reads everything, as several workers that are at it together. */
const readJournal = (workers = 1) => Promise.all(Array.from({ length: workers }, () => receiveWaiting()));

describe("satu kiriman, banyak isi", () => {
  test("T1 dua entry × dua change × tiga pesan: semuanya tersimpan", async () => {
    const change = (phone: string, name: string) =>
      changeOf([1, 2, 3].map((n) => said(phone, `${name} ${n}`, n)));
    const one = envelope(change(YOSINA, "a"), change(ELIAS, "b"));
    const two = envelope(change(YOSINA, "c"), change(ELIAS, "d"));
    const entries = [...(one.entry as unknown[]), ...(two.entry as unknown[])];
    expect(await deliver({ ...one, entry: entries })).toBe(200);
    await readJournal();
    expect(await inbound()).toHaveLength(12);
    expect(await db().conversation.count()).toBe(2);
  });

  test("seribu pembaruan dalam beberapa entry: semuanya tersimpan, setiap warga dijawab", {
    timeout: 60_000,
  }, async () => {
    const entries = Array.from({ length: 5 }, (_, entry) =>
      Array.from({ length: 4 }, (_, change) =>
        changeOf(
          Array.from({ length: 50 }, (_, n) => said(`62812${entry}${change}00${100 + n}`, `pesan ${n}`)),
        ),
      ),
    ).flatMap((changes) => envelope(...changes).entry as unknown[]);
    await deliver({ ...envelope(), entry: entries });
    await readJournal();
    expect(await inbound()).toHaveLength(1_000);
    expect(await db().conversation.count()).toBe(1_000);
    expect(await db().message.count({ where: { direction: "out" } })).toBeGreaterThanOrEqual(1_000);
    expect(await db().webhookDelivery.findMany({ select: { state: true } })).toEqual([
      { state: "processed" },
    ]);
  });
});

describe("berulang dan bersamaan", () => {
  test("T2 pesan yang sama lima puluh kali, tiga pekerja: satu pesan, satu jawaban", async () => {
    const payload = envelope(changeOf([said(YOSINA, "halo")]));
    await Promise.all(Array.from({ length: 50 }, () => deliver(payload)));
    await readJournal(3);
    expect(await texts()).toEqual(["halo"]);
    expect(await db().message.count({ where: { direction: "out" } })).toBe(1);
  });

  test("kiriman yang sama seratus kali bersamaan: semua diterima, satu pesan", async () => {
    const payload = envelope(changeOf([said(YOSINA, "pagi")]));
    const statuses = await Promise.all(Array.from({ length: 100 }, () => deliver(payload)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await readJournal(4);
    expect(await texts()).toEqual(["pagi"]);
    expect(await db().webhookDelivery.count({ where: { state: "processed" } })).toBe(100);
  });

  test("T3 sepuluh pesan pertama warga baru, dua pekerja: satu warga, satu percakapan, urutan WhatsApp", async () => {
    const messages = Array.from({ length: 10 }, (_, n) => said(YOSINA, `pesan ${n}`, n));
    await Promise.all(messages.toReversed().map((message) => deliver(envelope(changeOf([message])))));
    await readJournal(2);
    expect(await db().resident.count()).toBe(1);
    expect(await db().conversation.count()).toBe(1);
    expect(await texts()).toEqual(messages.map(({ text }) => text.body));
  });
});

describe("isi yang ganjil", () => {
  test("T12 tanpa `contacts`, tanpa nomor, galat di dalam pesan, pesan grup: tidak ada yang menghentikan yang lain", async () => {
    const noContacts = { ...changeOf([said(YOSINA, "tanpa kontak")]) } as { value: Record<string, unknown> };
    delete noContacts.value.contacts;
    const byUserId = changeOf([
      { ...said(ELIAS, "tanpa nomor"), from: undefined, from_user_id: "ID.778899" },
    ]);
    const withErrors = changeOf([
      element(YOSINA, {
        type: "unsupported",
        text: undefined,
        errors: [{ code: 131051, title: "Unsupported" }],
      }),
    ]);
    const group = changeOf([{ ...said(ELIAS, "dari grup"), group_id: "120363@g.us" }]);
    await deliver(envelope(noContacts, byUserId, withErrors, group, changeOf([said(ELIAS, "sesudahnya")])));
    await readJournal();
    const kept = await texts();
    expect(kept).toContain("tanpa kontak");
    expect(kept).toContain("tanpa nomor");
    expect(kept).toContain("sesudahnya");
    expect(kept).not.toContain("dari grup");
    const kinds = (await inbound()).map(({ content }) => (content as { kind: string }).kind);
    expect(kinds).toContain("unsupported");
  });

  test("T13 reaksi tampak pada pesannya, lalu dicabut", async () => {
    const message = said(YOSINA, "halo");
    await deliver(envelope(changeOf([message])));
    await readJournal();
    const react = (emoji: string) =>
      element(YOSINA, { type: "reaction", text: undefined, reaction: { message_id: message.id, emoji } });
    const reactionNow = async () => (await inbound()).find(({ wamid }) => wamid === message.id)?.reaction;
    await deliver(envelope(changeOf([react("👍")])));
    await readJournal();
    expect(await reactionNow()).toBe("👍");
    await deliver(envelope(changeOf([react("")])));
    await readJournal();
    expect(await reactionNow()).toBeNull();
  });

  test("T21 nama yang ditulis petugas tidak diganti nama profil", async () => {
    await deliver(envelope(changeOf([said(YOSINA, "halo")], "yosi_cantik")));
    await readJournal();
    await db().resident.updateMany({ data: { name: "Yosina Rumbiak", nameIsByStaff: true } });
    await deliver(envelope(changeOf([said(YOSINA, "siang")], "Yosi 🌺")));
    await readJournal();
    expect(await db().resident.findMany({ select: { name: true } })).toEqual([{ name: "Yosina Rumbiak" }]);
  });

  test("nama profil yang berubah diikuti selama petugas tidak menulisnya", async () => {
    await deliver(envelope(changeOf([said(YOSINA, "halo")], "Yosi")));
    await deliver(envelope(changeOf([said(YOSINA, "siang")], "Yosina R.")));
    await readJournal();
    expect(await db().resident.findMany({ select: { name: true } })).toEqual([{ name: "Yosina R." }]);
  });

  test("T24 emoji, huruf Arab dan Jawa, 4.096 huruf: disimpan sebagaimana ditulis", async () => {
    const written = ["👨‍👩‍👧 terima kasih 🙏🏾", "السلام عليكم", "ꦱꦸꦒꦼꦁ", "a".repeat(4_096)];
    for (const [n, body] of written.entries()) await deliver(envelope(changeOf([said(YOSINA, body, n)])));
    await readJournal();
    expect(await texts()).toEqual(written);
  });
});

describe("nomor berpindah tangan", () => {
  const withUserId = (userId: string, body: string) =>
    changeOf([{ ...said(YOSINA, body), from_user_id: userId }]);

  test("nomor yang sama dengan akun lain: pemilik baru tidak melihat percakapan pemilik lama", async () => {
    await deliver(envelope(withUserId("ID.111", "saya pemilik lama")));
    await deliver(envelope(withUserId("ID.222", "saya pemilik baru")));
    await readJournal();
    expect(await db().conversation.count()).toBe(2);
    await deliver(envelope(withUserId("ID.111", "nomor saya ganti")));
    await readJournal();
    const rows = await inbound();
    const of = (text: string) => rows.find((row) => row.text === text)?.conversationId;
    expect(of("nomor saya ganti")).toBe(of("saya pemilik lama"));
    expect(of("saya pemilik baru")).not.toBe(of("saya pemilik lama"));
  });
});

describe("status", () => {
  const anOutgoing = async (wamid: string) => {
    await deliver(envelope(changeOf([said(YOSINA, "halo")])));
    await readJournal();
    const { id: conversationId } = await db().conversation.findFirstOrThrow();
    const data = {
      conversationId,
      direction: "out",
      author: "staff",
      status: "sent",
      wamid,
      content: {},
    } as const;
    return db().message.create({ data, select: { id: true } });
  };

  test("sent, delivered, read dari banyak pesan dalam satu kiriman: masing-masing naik", async () => {
    const { id: first } = await anOutgoing("wamid.satu");
    const { id: second } = await anOutgoing("wamid.dua");
    const status = (id: string, status: string) => ({
      id,
      status,
      timestamp: "1795478400",
      recipient_id: YOSINA,
    });
    await deliver(
      envelope(
        statusChange([
          status("wamid.satu", "read"),
          status("wamid.dua", "sent"),
          status("wamid.satu", "delivered"),
        ]),
        statusChange([status("wamid.dua", "delivered"), status("wamid.tak-dikenal", "sent")]),
      ),
    );
    await readJournal();
    const statusOf = async (id: string) => (await db().message.findUniqueOrThrow({ where: { id } })).status;
    expect(await statusOf(first)).toBe("read");
    expect(await statusOf(second)).toBe("delivered");
    expect(await db().messageStatusReport.count()).toBe(5);
  });
});

describe("satu pesan beracun", () => {
  test("yang tidak dapat disimpan tidak menghentikan yang lain; dicoba tiga kali, lalu tampak sebagai cacat", async () => {
    await deliver(envelope(changeOf([said(YOSINA, "baik-baik saja"), said(ELIAS, "racun")])));
    await db().$executeRawUnsafe(
      `alter table "Message" add constraint no_poison check (text is distinct from 'racun') not valid`,
    );
    try {
      for (let attempt = 1; attempt <= 3; attempt++) {
        await readJournal();
        await db().webhookDelivery.updateMany({ data: { nextTryAt: null } });
      }
    } finally {
      await db().$executeRawUnsafe('alter table "Message" drop constraint no_poison');
    }
    expect(await texts()).toEqual(["baik-baik saja", null]);
    const elias = await db().conversation.findFirstOrThrow({
      where: { identities: { some: { value: ELIAS } } },
      include: { messages: { where: { direction: "out" } }, handlings: true },
    });
    expect(elias.state).toBe("waiting");
    expect(elias.handlings).toMatchObject([{ reason: "error" }]);
    expect(elias.messages).toHaveLength(1); // the resident is told
    expect(await db().webhookDelivery.findMany({ select: { state: true } })).toEqual([{ state: "failed" }]);
    expect(await db().webhookFault.count()).toBe(1);
  });

  test("yang mematikan proses setiap kali dibaca: terhitung juga; yang sehat di sekitarnya tersimpan", async () => {
    await deliver(envelope(changeOf([said(YOSINA, "mematikan")])));
    await deliver(envelope(changeOf([said(ELIAS, "sehat")])));
    const [killer] = await db().webhookDelivery.findMany({ orderBy: { id: "asc" } });
    // Three processes have begun it, each counted its attempt, none came back.
    await db().webhookDelivery.update({
      where: { id: killer?.id ?? "" },
      data: { attempts: 3, receivedAt: new Date(Date.now() - 60_000) },
    });
    await readJournal();
    expect((await texts()).toSorted()).toEqual([null, "sehat"]); // that somebody wrote, without what kills
    const yosina = await db().conversation.findFirstOrThrow({
      where: { identities: { some: { value: YOSINA } } },
      include: { messages: { where: { direction: "out" } } },
    });
    expect(yosina.state).toBe("waiting"); // for an officer
    expect(yosina.messages).toHaveLength(1); // the resident is told
    expect(await db().webhookDelivery.findUnique({ where: { id: killer?.id ?? "" } })).toMatchObject({
      state: "failed",
    });
    expect(await db().webhookFault.findMany({ select: { reason: true } })).toEqual([
      { reason: "never_finished" },
    ]);
  });

  test("yang tertinggal dari proses yang mati dihitung sebelum dibaca", async () => {
    await deliver(envelope(changeOf([said(YOSINA, "tertinggal")])));
    await db().webhookDelivery.updateMany({ data: { receivedAt: new Date(Date.now() - 60_000) } });
    await readJournal();
    expect(await texts()).toEqual(["tertinggal"]);
    expect(await db().webhookDelivery.findMany({ select: { attempts: true, state: true } })).toEqual([
      { attempts: 1, state: "processed" },
    ]);
  });

  test("banyak yang tertinggal dua kali dibaca per genggam, yang tidak tersimpan tidak menghentikan yang lain", async () => {
    for (let n = 0; n < 45; n++)
      await deliver(envelope(changeOf([said(YOSINA, n === 30 ? "racun" : `pesan ${n}`)])));
    await db().webhookDelivery.updateMany({
      data: { attempts: 1, receivedAt: new Date(Date.now() - 60_000) },
    });
    await db().$executeRawUnsafe(
      `alter table "Message" add constraint no_poison check (text is distinct from 'racun') not valid`,
    );
    try {
      await readJournal();
    } finally {
      await db().$executeRawUnsafe('alter table "Message" drop constraint no_poison');
    }
    expect(await db().message.count({ where: { direction: "in" } })).toBe(44);
    expect(await db().webhookDelivery.groupBy({ by: ["state", "attempts"], _count: true })).toEqual(
      expect.arrayContaining([
        { state: "processed", attempts: 2, _count: 44 },
        { state: "received", attempts: 2, _count: 1 },
      ]),
    );
  });
});
