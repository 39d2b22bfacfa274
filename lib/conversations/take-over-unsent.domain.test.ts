import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { write } from "../outbox/testing/write";
import { closeConversation } from "./close-conversation";
import { takeOverUnsent } from "./take-over-unsent";
import { element } from "./testing/signed-webhook";
import { arrives, said, theConversation, unixSeconds, YOSINA } from "./testing/yosina";

beforeEach(anOffice);

const minutesSince = (at: Date | null) => Math.floor((Date.now() - (at?.getTime() ?? 0)) / 60_000);
const fails = () => db().message.updateMany({ where: { direction: "out" }, data: { status: "failed" } });

test("petugas membalas lalu menutup, dan balasannya tidak sampai: percakapan kembali ke antrean", async () => {
  const { id } = await aWaitingConversation();
  await write(id, "Suratnya sudah siap, Bu.");
  await closeConversation(await aViewer(), { conversationId: id, summary: "siap" });
  await takeOverUnsent({ conversationId: id });
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "closed" });
  await fails();
  await takeOverUnsent({ conversationId: id });
  const after = await db().conversation.findUniqueOrThrow({ where: { id }, include: { handlings: true } });
  expect(after.state).toBe("waiting");
  // As long as the resident has really waited, not since the failure.
  expect(minutesSince(after.waitingSince)).toBe(5);
  expect(after.handlings.filter(({ closedAt }) => closedAt === null)).toMatchObject([{ reason: "error" }]);
});

test("yang menunggu sejak pagi tetap yang paling lama menunggu: dihitung sejak pesan pertamanya sesudah jawaban yang sampai", async () => {
  await arrives(said("halo", { timestamp: unixSeconds(3 * 3_600) }));
  await db().message.updateMany({ where: { direction: "out" }, data: { status: "delivered" } });
  const texts = ["air mati di RT 05", "menu"];
  await arrives(...texts.map((text, n) => said(text, { timestamp: unixSeconds((2 - n) * 3_600) })));
  const { id } = await theConversation();
  await db().message.updateMany({ where: { status: "queued" }, data: { status: "failed" } });
  await takeOverUnsent({ conversationId: id });
  const { state, waitingSince } = await theConversation();
  expect(state).toBe("waiting");
  expect(minutesSince(waitingSince)).toBe(120);
});

test("jawaban bot tidak sampai, dan warga hanya memberi 👍: petugas tetap dipanggil", async () => {
  const wamid = `wamid.${uuidv7()}`;
  await arrives(said("halo", { id: wamid }));
  await fails();
  await arrives(element(YOSINA, { type: "reaction", reaction: { message_id: wamid, emoji: "👍" } }));
  const { id } = await theConversation();
  await takeOverUnsent({ conversationId: id });
  expect((await theConversation()).state).toBe("waiting");
});

test("warga menulis lagi sesudah yang gagal, dan itu dijawab: tidak perlu petugas", async () => {
  await arrives(said("halo"));
  await fails();
  await arrives(said("menu"));
  const { id } = await theConversation();
  await takeOverUnsent({ conversationId: id });
  expect((await theConversation()).state).toBe("bot");
});
