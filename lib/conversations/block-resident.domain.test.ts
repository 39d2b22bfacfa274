import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { countStatements } from "../db/testing/count-statements";
import { moveTicket } from "../tickets/move-ticket";
import { aMove } from "../tickets/testing/a-move";
import { aTicket } from "../tickets/testing/a-ticket";
import { envelope } from "../whatsapp/samples/envelope";
import { blockResident } from "./block-resident";
import { claimConversation } from "./claim-conversation";
import { countConversations } from "./count-conversations";
import { getConversation } from "./get-conversation";
import type { InboxView } from "./inbox-views";
import { listConversations } from "./list-conversations";
import { listMessages } from "./list-messages";
import { receiveWaiting } from "./receive-deliveries";
import { searchConversations } from "./search-conversations";
import { sendReply } from "./send-reply";
import { changeOf, deliver, element } from "./testing/signed-webhook";
import { unblockResident } from "./unblock-resident";

beforeEach(anOffice);

const ELIAS = "6281200000201";
const REASON = "Mengirim ancaman berulang kali";

async function writes(...bodies: string[]) {
  const messages = bodies.map((body) => element(ELIAS, { text: { body } }));
  await deliver(envelope(changeOf(messages, "Elias Rumbino")));
  await receiveWaiting();
}

const theConversation = () => db().conversation.findFirstOrThrow({ include: { resident: true } });
const answers = () => db().message.count({ where: { direction: "out" } });

/** Elias has asked for an officer, and Sari has blocked him. */
async function blocked() {
  const sari = await aViewer();
  await writes("petugas");
  const { id: conversationId } = await theConversation();
  await blockResident(sari, { conversationId, reason: REASON });
  return { sari, conversationId };
}

async function viewsWith(viewer: Awaited<ReturnType<typeof aViewer>>, id: string): Promise<InboxView[]> {
  const views = ["waiting", "mine", "all", "bot", "closed", "blocked"] as const;
  const pages = await Promise.all(views.map((view) => listConversations(viewer, { view })));
  return views.filter((_, index) => pages[index]?.rows.some((row) => row.id === id));
}

describe("T23 warga yang diblokir: tersimpan tetapi sunyi, petugas dapat melihat", () => {
  test("pesannya disimpan dan terbaca; bot diam, tidak ada antrean, hitungan, atau tanda belum dibaca", async () => {
    const { sari, conversationId } = await blocked();
    const before = await answers();
    await writes("halo", "kenapa tidak dijawab");
    expect(await answers()).toBe(before);
    expect(await theConversation()).toMatchObject({ state: "blocked", unreadCount: 0, waitingSince: null });
    const { items } = await listMessages(sari, { conversationId });
    expect(JSON.stringify(items)).toContain("kenapa tidak dijawab");
    expect(await countConversations(sari)).toMatchObject({ waiting: 0, mine: 0, bot: 0 });
  });

  test("tampak hanya di “Diblokir” dan dalam pencarian, dengan siapa, sejak kapan, mengapa", async () => {
    const { sari, conversationId } = await blocked();
    await writes("halo");
    expect(await viewsWith(sari, conversationId)).toEqual(["blocked"]);
    expect((await searchConversations(sari, { q: "Rumbino" })).rows).toMatchObject([{ state: "blocked" }]);
    const { block } = await getConversation(sari, { conversationId });
    expect(block).toEqual({ at: expect.any(String), by: "Sari Korwa", reason: REASON });
    const { items } = await listMessages(sari, { conversationId });
    expect(items).toContainEqual(
      expect.objectContaining({ event: { type: "blocked", by: "Sari Korwa", reason: REASON } }),
    );
  });

  test("petugas tidak dapat membalas atau mengambilnya; catatan audit menyebut keduanya", async () => {
    const { sari, conversationId } = await blocked();
    const reply = { conversationId, clientMessageId: randomUUID(), body: "Selamat pagi" };
    await expect(sendReply(sari, reply)).rejects.toMatchObject({ code: "resident_blocked" });
    const take = { conversationId, assigneeId: sari.id, expectedAssigneeId: null };
    await expect(claimConversation(sari, take)).rejects.toMatchObject({ code: "resident_blocked" });
    await unblockResident(sari, { conversationId });
    const entries = await db().auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(entries).toMatchObject([
      { action: "resident_blocked", actorId: sari.id, subjectId: conversationId },
      { action: "resident_unblocked", actorId: sari.id, subjectId: conversationId },
    ]);
  });

  test("tiketnya tetap berjalan, dan kabar tentang suratnya tetap dikirim", async () => {
    const sari = await aViewer();
    const ticket = await aTicket();
    await blockResident(sari, { conversationId: ticket.conversationId, reason: REASON });
    const message = "Surat Bapak/Ibu sedang kami proses.";
    const card = await moveTicket(sari, aMove(ticket, "processing", { message }));
    expect(card).toMatchObject({ status: "processing", notice: { status: "queued" } });
    const { openTickets } = await getConversation(sari, { conversationId: ticket.conversationId });
    expect(openTickets).toMatchObject([{ id: ticket.id }]);
    expect((await db().conversation.findFirstOrThrow()).state).toBe("blocked");
  });

  test("blokir dibuka: yang lama terbaca tetapi tidak dijawab, pesan berikutnya dilayani seperti biasa", async () => {
    const { sari, conversationId } = await blocked();
    await writes("pesan lama");
    const before = await answers();
    await unblockResident(sari, { conversationId });
    await receiveWaiting();
    expect(await answers()).toBe(before);
    expect(await viewsWith(sari, conversationId)).toEqual(["all", "closed"]);
    await writes("menu");
    expect(await answers()).toBeGreaterThan(before);
    expect(await theConversation()).toMatchObject({
      state: "bot",
      resident: { blockedAt: null, blockedById: null, blockReason: null },
    });
    expect(JSON.stringify(await listMessages(sari, { conversationId }))).toContain("pesan lama");
  });

  test("dua petugas memblokir bersamaan: satu blokir, yang kedua diberi tahu siapa", async () => {
    const [sari, yohana] = [await aViewer(), await aViewer("Yohana Mandowen")];
    await writes("petugas");
    const { id: conversationId } = await theConversation();
    const results = await Promise.allSettled(
      [sari, yohana].map((viewer) => blockResident(viewer, { conversationId, reason: REASON })),
    );
    const refused = results.filter((result) => result.status === "rejected");
    const { resident } = await theConversation();
    const first = resident.blockedById === sari.id ? sari : yohana;
    expect(refused).toMatchObject([
      { reason: { code: "conflict", details: { reason: "blocked", by: first.name } } },
    ]);
    expect(await db().auditEntry.count({ where: { action: "resident_blocked" } })).toBe(1);
  });

  test("blokir dan pesan pada saat yang sama: sesudahnya tetap sunyi", async () => {
    const sari = await aViewer();
    await writes("petugas");
    const { id: conversationId } = await theConversation();
    for (let round = 0; round < 5; round++) {
      await Promise.all([blockResident(sari, { conversationId, reason: REASON }), writes("halo", "petugas")]);
      expect(await theConversation()).toMatchObject({ state: "blocked", unreadCount: 0, waitingSince: null });
      await unblockResident(sari, { conversationId });
    }
  });

  test("pesan yang diblokir memakan lebih sedikit pernyataan daripada yang dilayani", async () => {
    await writes("halo");
    const served = await countStatements(() => writes("menu"));
    const { id: conversationId } = await theConversation();
    await blockResident(await aViewer(), { conversationId, reason: REASON });
    expect(await countStatements(() => writes("menu"))).toBeLessThan(served);
  });
});
