import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { envelope, messagesChange } from "../whatsapp/samples/envelope";
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
    const rows = await inbound();
    const of = (phone: string) =>
      rows.filter(({ wamid }) => atob(wamid?.slice("wamid.".length) ?? "").includes(phone));
    for (const [phone, names] of [
      [YOSINA, ["a", "c"]],
      [ELIAS, ["b", "d"]],
    ] as const) {
      const written = names.flatMap((name) => [1, 2, 3].map((n) => `${name} ${n}`));
      expect(
        of(phone)
          .map(({ text }) => text)
          .toSorted(),
      ).toEqual(written);
      expect(new Set(of(phone).map(({ conversationId }) => conversationId)).size).toBe(1);
    }
    expect(rows).toHaveLength(12);
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
});

describe("isi yang ganjil", () => {
  test("T12 jenis baru, galat, `contacts` kosong atau tidak ada, tanpa nomor, ganti nomor, pesan grup: tidak ada yang menghentikan yang lain", async () => {
    const contacts = (body: string, contacts: unknown) =>
      messagesChange({ contacts, messages: [said(YOSINA, body)] });
    const odd = [
      contacts("tanpa kontak", undefined),
      contacts("kontak kosong", []),
      changeOf([element(YOSINA, { type: "hologram", text: undefined, hologram: { depth: 3 } })]),
      messagesChange({ errors: [{ code: 131000, title: "Something went wrong" }] }),
      changeOf([
        element(YOSINA, {
          type: "system",
          text: undefined,
          system: { type: "user_changed_number", wa_id: "6281200000109", body: "changed" },
        }),
      ]),
    ];
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
    const last = changeOf([said(ELIAS, "sesudahnya")]);
    expect(await deliver(envelope(...odd, byUserId, withErrors, group, last))).toBe(200);
    await readJournal();
    const kept = await texts();
    for (const body of ["tanpa kontak", "kontak kosong", "tanpa nomor", "sesudahnya"])
      expect(kept).toContain(body);
    expect(kept).not.toContain("dari grup");
    const kinds = (await inbound()).map(({ content }) => (content as { kind: string }).kind);
    for (const kind of ["unsupported", "unknown", "system"]) expect(kinds).toContain(kind);
    expect(await db().webhookFault.count()).toBe(0);
    const apart = await db().accountEvent.findMany({ select: { field: true }, orderBy: { field: "asc" } });
    expect(apart).toEqual([{ field: "error" }, { field: "messages" }]); // WhatsApp's own trouble, and the group's
    const { conversation } = await db().identity.findFirstOrThrow({
      where: { value: "6281200000109", replacedAt: null },
      select: { conversation: { select: { resident: { select: { name: true } } } } },
    });
    expect(conversation.resident.name).toBe("Mama Yosina");
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
