import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { countStatements } from "../db/testing/count-statements";
import { uuidv7 } from "../db/uuid";
import { previewOf } from "../outbox/preview";
import { countConversations } from "./count-conversations";
import { listConversations } from "./list-conversations";
import { searchConversations } from "./search-conversations";

beforeEach(anOffice);

const namesOf = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);

async function writesAgain(conversationId: string) {
  await db().conversation.update({
    where: { id: conversationId },
    data: { lastMessageAt: new Date(), lastInboundAt: new Date(), unreadCount: { increment: 1 } },
  });
}

test("yang paling lama menunggu di atas; pesan susulan tidak memundurkan siapa pun", async () => {
  const viewer = await aViewer();
  await aWaitingConversation("Marthen", 11);
  const elias = await aWaitingConversation("Elias", 72);
  await aWaitingConversation("Yosina", 24);
  await writesAgain(elias.id);
  expect(namesOf(await listConversations(viewer, { view: "waiting" }))).toEqual([
    "Elias",
    "Yosina",
    "Marthen",
  ]);
  expect(namesOf(await listConversations(viewer, { view: "all" }))).toEqual(["Elias", "Marthen", "Yosina"]);
});

test("halaman demi halaman: setiap orang tepat satu kali, walau ada yang datang di tengah", async () => {
  const viewer = await aViewer();
  for (let i = 0; i < 65; i++) await aWaitingConversation(`Warga ${i}`, 100 + i);
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 5; page++) {
    const { rows, next } = await listConversations(viewer, { view: "waiting", ...(after ? { after } : {}) });
    seen.push(...namesOf({ rows }));
    await aWaitingConversation(`Baru ${page}`, 0);
    if (!next) break;
    after = next;
  }
  expect(seen.slice(0, 65)).toEqual(Array.from({ length: 65 }, (_, i) => `Warga ${64 - i}`));
  expect(new Set(seen).size).toBe(seen.length);
});

test("satu pernyataan untuk sehalaman, juga dengan 200 percakapan bertiket", async () => {
  const viewer = await aViewer();
  const service = await db().service.findFirstOrThrow();
  for (let i = 0; i < 200; i++) {
    const { id, residentId } = await aWaitingConversation(`Warga ${i}`, i);
    await db().ticket.create({
      data: {
        number: `KM-2611-${i.toString().padStart(4, "0")}`,
        kind: "request",
        title: "Surat",
        serviceId: service.id,
        menuVersion: service.menuVersion,
        residentId,
        conversationId: id,
        promiseDays: 2,
      },
    });
  }
  const statements = await countStatements(async () => {
    const page = await listConversations(viewer, { view: "waiting" });
    expect(page.rows).toHaveLength(30);
    expect(page.rows[0]?.ticket?.number).toBe("KM-2611-0199");
    await countConversations(viewer);
  });
  expect(statements).toBe(2);
}, 60_000);

test("nomor hanya tampil tersamar, dan laporan tertutup tidak disebut kepada petugas", async () => {
  const [officer, admin] = [await aViewer(), await aViewer("Admin", ["admin"])];
  const { id, residentId, phone } = await aWaitingConversation("Elias");
  const service = await db().service.findFirstOrThrow();
  await db().ticket.create({
    data: {
      number: "KM-2611-0007",
      kind: "report",
      title: "Pungli",
      isClosed: true,
      serviceId: service.id,
      menuVersion: service.menuVersion,
      residentId,
      conversationId: id,
      promiseDays: 2,
    },
  });
  const seen = await listConversations(officer, { view: "waiting" });
  expect(JSON.stringify(seen)).not.toContain(phone.slice(4, -4));
  expect(seen.rows[0]?.handle).toBe(`0812••••${phone.slice(-4)}`);
  expect(seen.rows[0]?.ticket).toBeNull();
  expect((await listConversations(admin, { view: "waiting" })).rows[0]?.ticket?.number).toBe("KM-2611-0007");
  expect((await searchConversations(officer, { q: "KM-2611-0007" })).rows).toEqual([]);
});

test("dicari lewat nama, angka nomor dalam bentuk apa pun, dan isi pesan", async () => {
  const viewer = await aViewer();
  const { phone } = await aWaitingConversation("Yosina Rumbiak");
  await aWaitingConversation("Marthen");
  const found = async (q: string) => namesOf(await searchConversations(viewer, { q }));
  expect(await found("rumbi")).toEqual(["Yosina Rumbiak"]);
  expect(await found(`0${phone.slice(2, 6)}-${phone.slice(6)}`)).toEqual(["Yosina Rumbiak"]);
  expect(await found(phone.slice(-6))).toEqual(["Yosina Rumbiak"]);
  expect(await found("pagi ibu")).toHaveLength(2);
  expect(await found("100%")).toEqual([]);
});

async function says(
  conversationId: string,
  author: "resident" | "bot" | "staff",
  body: string,
  staffId?: string,
) {
  const isIn = author === "resident";
  const content = isIn ? { kind: "text", body } : { type: "text", body };
  await db().message.create({
    data: {
      id: uuidv7(),
      conversationId,
      direction: isIn ? "in" : "out",
      author,
      content,
      text: body,
      ...(staffId ? { staffId } : {}),
    },
  });
  await db().conversation.update({
    where: { id: conversationId },
    data: { lastMessagePreview: previewOf(isIn ? "in" : "out", author, "text", body) },
  });
}

test("kata-kata dalam urutan apa pun, di nama dan isi; ucapan bot tidak dicari", async () => {
  const viewer = await aViewer();
  const yosina = await aWaitingConversation("Yosina Rumbiak");
  const elias = await aWaitingConversation("Elias Rumaropen");
  await says(elias.id, "bot", "Tulis nama lengkap. Contoh: *Yosina Rumbiak*");
  await says(yosina.id, "resident", "sa mo urus surat *domisili* bapa");
  await says(elias.id, "staff", "Air PAM mengalir lagi hari Senin", viewer.id);
  const search = async (q: string) => (await searchConversations(viewer, { q })).rows;
  const found = async (q: string) => (await search(q)).map(({ name }) => name);
  expect(await found("yosina")).toEqual(["Yosina Rumbiak"]);
  expect(await found("rumbiak domisili")).toEqual(["Yosina Rumbiak"]);
  expect(await found("rumaropen domisili")).toEqual([]);
  expect(await found("senin air")).toEqual(["Elias Rumaropen"]);
  expect(await found("nama lengkap")).toEqual([]);
  expect((await search("domisili bapa"))[0]?.preview?.text).toBe("sa mo urus surat domisili bapa");
  expect((await search("mengalir"))[0]?.preview?.staff?.name).toBe("Sari Korwa");
});

test("siapa yang menunggu tampak dengan pertanyaannya, bukan dengan kata terakhir bot", async () => {
  const viewer = await aViewer();
  const { id } = await aWaitingConversation();
  const preview = async (view: "waiting" | "all") =>
    (await listConversations(viewer, { view })).rows[0]?.preview;
  await says(id, "resident", "air PAM su tiga hari trada mengalir");
  await says(id, "bot", "Pesan Ibu diteruskan ke *petugas*.");
  expect(await preview("waiting")).toMatchObject({
    direction: "in",
    text: "air PAM su tiga hari trada mengalir",
  });
  await db().conversation.update({ where: { id }, data: { state: "bot", waitingSince: null } });
  expect(await preview("all")).toMatchObject({ text: "air PAM su tiga hari trada mengalir" });
  await says(id, "staff", "Kami cek ke *PDAM* hari ini", viewer.id);
  expect(await preview("all")).toMatchObject({
    direction: "out",
    text: "Kami cek ke PDAM hari ini",
    staff: { id: viewer.id, name: "Sari Korwa" },
  });
});

test("lurah tidak membaca kotak masuk", async () => {
  const head = await aViewer("Lurah", ["head"]);
  await expect(listConversations(head, {})).rejects.toMatchObject({ code: "not_allowed" });
});
