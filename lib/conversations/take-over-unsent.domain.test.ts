import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { uuidv7 } from "../db/uuid";
import { write } from "../outbox/testing/write";
import { closeConversation } from "./close-conversation";
import { takeOverUnsent } from "./take-over-unsent";
import { element } from "./testing/signed-webhook";
import { arrives, said, theConversation, YOSINA } from "./testing/yosina";

beforeEach(anOffice);

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
  expect(after.waitingSince).not.toBeNull();
  expect(after.handlings.filter(({ closedAt }) => closedAt === null)).toMatchObject([{ reason: "error" }]);
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
