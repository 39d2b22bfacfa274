import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db, transaction } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { loadOffice } from "../office/load-office";
import { claimNext } from "../outbox/claim-next";
import { listResidentTickets } from "../tickets/list-resident-tickets";
import { aTicket } from "../tickets/testing/a-ticket";
import { envelope } from "../whatsapp/samples/envelope";
import { getConversation } from "./get-conversation";
import { listConversations } from "./list-conversations";
import { mergeResidents } from "./merge-residents";
import { receiveWaiting } from "./receive-deliveries";
import { searchConversations } from "./search-conversations";
import { sendReply } from "./send-reply";
import { separateResidents } from "./separate-residents";
import { changeOf, deliver, element } from "./testing/signed-webhook";

beforeEach(anOffice);

const OLD_PHONE = "6281200000301";
const HIDDEN = "ID.900301";

/** Yosina writes with her old number, and with a new account that hides its own. */
async function writes(from: "old" | "hidden", body: string) {
  const identity = from === "old" ? {} : { from: undefined, from_user_id: HIDDEN };
  const message = element(OLD_PHONE, { text: { body }, ...identity });
  await deliver(envelope(changeOf([message], from === "old" ? "Yosina Rumbiak" : "Mama Yosi")));
  await receiveWaiting();
}

const conversationOf = async (value: string) =>
  (await db().identity.findFirstOrThrow({ where: { value } })).conversationId;

async function bothAccounts() {
  await writes("old", "petugas");
  await writes("hidden", "petugas");
  return { old: await conversationOf(OLD_PHONE), hidden: await conversationOf(HIDDEN) };
}

async function merge(viewer: Viewer, conversationId: string, intoConversationId: string) {
  const mergeId = randomUUID();
  await mergeResidents(viewer, { mergeId, conversationId, intoConversationId });
  return mergeId;
}

/** The other accounts that the panel shows beside this conversation. */
const accountsOf = async (viewer: Viewer, conversationId: string) =>
  (await getConversation(viewer, { conversationId })).accounts
    .map((account) => account.conversationId)
    .sort();

const numbersOf = async (viewer: Viewer, conversationId: string) =>
  (await getConversation(viewer, { conversationId })).openTickets.map(({ number }) => number).sort();

/** Everything that a merge might move. */
const belongings = async () => ({
  residents: await db().resident.findMany({ orderBy: { id: "asc" } }),
  conversations: await db().conversation.findMany({ orderBy: { id: "asc" } }),
  identities: await db().identity.findMany({ orderBy: { id: "asc" } }),
  tickets: await db().ticket.findMany({ orderBy: { id: "asc" } }),
});

describe("T22 dua akun satu orang, lalu pesan dari masing-masing akun", () => {
  test("pesan masuk ke percakapannya sendiri, balasan pergi ke akunnya sendiri", async () => {
    const sari = await aViewer();
    const { old, hidden } = await bothAccounts();
    await merge(sari, hidden, old);
    await db().message.updateMany({ where: { direction: "out" }, data: { status: "sent" } });
    await writes("hidden", "dari akun baru");
    await writes("old", "dari nomor lama");
    const said = await db().message.findMany({ where: { direction: "in", text: { startsWith: "dari" } } });
    expect(Object.fromEntries(said.map(({ text, conversationId }) => [text, conversationId]))).toEqual({
      "dari akun baru": hidden,
      "dari nomor lama": old,
    });
    for (const conversationId of [old, hidden])
      await sendReply(sari, {
        conversationId,
        clientMessageId: randomUUID(),
        body: `Untuk ${conversationId}`,
      });
    expect(await claimNext(old)).toMatchObject({
      address: { phone: OLD_PHONE },
      content: { body: `Untuk ${old}` },
    });
    const toHidden = await claimNext(hidden);
    expect(toHidden).toMatchObject({ address: { userId: HIDDEN }, content: { body: `Untuk ${hidden}` } });
    expect(toHidden?.address).not.toHaveProperty("phone");
  });

  test("tiap percakapan tetap pada keadaannya; tiket keduanya tampil, dengan akun asalnya", async () => {
    const sari = await aViewer();
    const one = await aTicket({ title: "Surat Domisili" });
    const two = await aTicket({ title: "Surat Usaha" });
    const before = await belongings();
    await merge(sari, two.conversationId, one.conversationId);
    expect(await belongings()).toEqual({ ...before, residents: expect.any(Array) });
    for (const each of [one, two])
      expect(await numbersOf(sari, each.conversationId)).toEqual([one.number, two.number].sort());
    const { openTickets, accounts } = await getConversation(sari, { conversationId: one.conversationId });
    expect(openTickets.map(({ title, account }) => [title, account])).toEqual([
      ["Surat Usaha", accounts[0]?.handle],
      ["Surat Domisili", null],
    ]);
    const preview = { direction: "in", text: "Selamat pagi ibu" };
    expect(accounts).toMatchObject([{ conversationId: two.conversationId, state: "waiting", preview }]);
    expect(accounts[0]?.handle).toMatch(/^0812••••\d{4}$/);
  });

  test("STATUS dari bot hanya menyebut tiket akun yang bertanya", async () => {
    const one = await aTicket();
    const two = await aTicket();
    await merge(await aViewer(), two.conversationId, one.conversationId);
    const office = await loadOffice();
    const told = await transaction((tx) => listResidentTickets(tx, one.conversationId, office));
    expect(told.map(({ number }) => number)).toEqual([one.number]);
  });

  test("aduan tertutup akun lain tetap hanya tampak bagi yang berhak", async () => {
    const [sari, admin] = [await aViewer(), await aViewer("Admin", ["admin"])];
    const open = await aTicket();
    const closed = await aTicket({ kind: "report", isClosed: true });
    await merge(sari, open.conversationId, closed.conversationId);
    expect(await numbersOf(sari, open.conversationId)).toEqual([open.number]);
    expect(await numbersOf(admin, open.conversationId)).toEqual([open.number, closed.number].sort());
  });

  test("diurungkan: masing-masing kembali persis, termasuk tiket yang dibuat sementara itu", async () => {
    const sari = await aViewer();
    const one = await aTicket();
    const two = await aTicket();
    const before = await belongings();
    const mergeId = await merge(sari, one.conversationId, two.conversationId);
    const {
      id: _,
      submissionKey: __,
      ...likeOne
    } = await db().ticket.findUniqueOrThrow({ where: { id: one.id } });
    const meanwhile = await db().ticket.create({ data: { ...likeOne, number: "KM-2611-0999" } });
    await separateResidents(sari, { conversationId: two.conversationId, mergeId });
    expect(await belongings()).toEqual({ ...before, tickets: [...before.tickets, meanwhile] });
    await separateResidents(sari, { conversationId: two.conversationId, mergeId });
    expect(await numbersOf(sari, one.conversationId)).toEqual([one.number, meanwhile.number].sort());
    expect(await numbersOf(sari, two.conversationId)).toEqual([two.number]);
    expect(await accountsOf(sari, one.conversationId)).toEqual([]);
    expect(await db().auditEntry.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { action: "residents_merged", actorId: sari.id, subjectId: one.conversationId },
      { action: "residents_separated", actorId: sari.id, subjectId: two.conversationId },
    ]);
  });

  test("tiga akun: yang dipisahkan membawa yang digabungkan dengannya", async () => {
    const sari = await aViewer();
    const [a, b, c] = [
      await aWaitingConversation(),
      await aWaitingConversation(),
      await aWaitingConversation(),
    ];
    const ab = await merge(sari, a.id, b.id);
    await merge(sari, c.id, a.id);
    expect(await accountsOf(sari, b.id)).toEqual([a.id, c.id].sort());
    await separateResidents(sari, { conversationId: b.id, mergeId: ab });
    expect(await accountsOf(sari, b.id)).toEqual([]);
    expect(await accountsOf(sari, c.id)).toEqual([a.id]);
    await merge(sari, b.id, c.id);
    expect(await accountsOf(sari, b.id)).toEqual([a.id, c.id].sort());
  });

  test("nama dari petugas berlaku bagi kedua akun di layar; bot tetap memakai nama akunnya", async () => {
    const sari = await aViewer();
    const { old, hidden } = await bothAccounts();
    await db().resident.updateMany({
      where: { conversations: { some: { id: hidden } } },
      data: { name: "Yosina M. Rumbiak", nameIsByStaff: true },
    });
    await merge(sari, hidden, old);
    const { rows } = await listConversations(sari, { view: "all" });
    expect(rows.map(({ name }) => name)).toEqual(["Yosina M. Rumbiak", "Yosina M. Rumbiak"]);
    expect((await getConversation(sari, { conversationId: old })).name).toBe("Yosina M. Rumbiak");
    const found = await searchConversations(sari, { q: "Yosina M" });
    expect(found.rows.map(({ id }) => id).sort()).toEqual([old, hidden].sort());
    await writes("old", "halo");
    const residents = await db().resident.findMany({ where: { conversations: { some: { id: old } } } });
    expect(residents).toMatchObject([{ name: "Yosina Rumbiak" }]);
  });
});

describe("dua petugas, satu hasil", () => {
  test("A ke B dan B ke A bersamaan: satu penggabungan, yang kedua diberi tahu siapa", async () => {
    const [sari, yohana] = [await aViewer(), await aViewer("Yohana Mandowen")];
    const [a, b] = [await aWaitingConversation(), await aWaitingConversation()];
    const results = await Promise.allSettled([merge(sari, a.id, b.id), merge(yohana, b.id, a.id)]);
    const refused = results.filter((result) => result.status === "rejected");
    const { mergedById } = await db().residentMerge.findFirstOrThrow();
    const first = mergedById === sari.id ? sari : yohana;
    expect(refused).toMatchObject([
      { reason: { code: "conflict", details: { reason: "already_one", by: first.name } } },
    ]);
    expect(await db().residentMerge.count()).toBe(1);
    expect(await accountsOf(sari, a.id)).toEqual([b.id]);
  });

  test("melingkar dan bersamaan dengan pesan masuk: tidak ada yang tersangkut", async () => {
    const sari = await aViewer();
    const { old, hidden } = await bothAccounts();
    const { id: third } = await aWaitingConversation();
    const pairs = [
      [old, hidden],
      [hidden, third],
      [third, old],
    ] as const;
    const merging = pairs.map(([one, other]) => merge(sari, one, other));
    const writing = [writes("old", "siang"), writes("hidden", "sore")];
    const results = await Promise.allSettled(merging);
    await Promise.all(writing);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await accountsOf(sari, third)).toEqual([old, hidden].sort());
    expect(await db().message.count({ where: { text: { in: ["siang", "sore"] } } })).toBe(2);
  });

  test("dikirim dua kali adalah satu; dengan dirinya sendiri ditolak; yang tidak ada tidak ditemukan", async () => {
    const sari = await aViewer();
    const [a, b] = [await aWaitingConversation(), await aWaitingConversation()];
    const wish = { mergeId: randomUUID(), conversationId: a.id, intoConversationId: b.id };
    await mergeResidents(sari, wish);
    await mergeResidents(sari, wish);
    expect(await db().residentMerge.count()).toBe(1);
    expect(await db().auditEntry.count()).toBe(1);
    await expect(merge(sari, a.id, a.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(merge(sari, a.id, randomUUID())).rejects.toMatchObject({ code: "not_found" });
    const { id: stranger } = await aWaitingConversation();
    const taking = separateResidents(sari, { conversationId: stranger, mergeId: wish.mergeId });
    await expect(taking).rejects.toMatchObject({ code: "not_found" });
    const head = await aViewer("Markus Rumbiak", ["head"]);
    await expect(merge(head, stranger, a.id)).rejects.toMatchObject({ code: "not_allowed" });
  });
});
