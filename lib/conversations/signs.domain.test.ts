import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { forgetOffice } from "../office/load-office";
import { saveSigns } from "../office/save-signs";
import { DEFAULT_SIGNS, type Signs } from "../office/signs";
import { markRead } from "./mark-read";
import { sendReply } from "./send-reply";
import { showTyping } from "./show-typing";

let sari: Viewer;
beforeEach(async () => {
  await anOffice();
  sari = await aViewer();
});

async function set(signs: Partial<Signs>) {
  await saveSigns(await aViewer("Admin", ["admin"]), { ...DEFAULT_SIGNS, ...signs });
  forgetOffice();
}

/** What the resident's phone is told: the jobs that are waiting, as message ids. */
const told = () =>
  db().$queryRaw<{ messageId: string; isTyping: boolean | null }[]>`
    select j.payload->>'messageId' as "messageId", (j.payload->>'isTyping')::boolean as "isTyping"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'mark-read' order by j.id`;

const answer = (conversationId: string) =>
  sendReply(sari, { conversationId, clientMessageId: randomUUID(), body: "Selamat pagi Ibu." });

test("bawaan: centang biru saat dibalas, belum saat dibuka", async () => {
  const { id, messageId } = await aWaitingConversation();
  await markRead(sari, { conversationId: id });
  expect(await told()).toEqual([]);
  await answer(id);
  expect(await told()).toEqual([{ messageId, isTyping: null }]);
});

test("saat dibuka: sekali, dan tidak lagi saat dibalas", async () => {
  await set({ read: "opened" });
  const { id, messageId } = await aWaitingConversation();
  await markRead(sari, { conversationId: id });
  await markRead(sari, { conversationId: id });
  await answer(id);
  expect(await told()).toEqual([{ messageId, isTyping: null }]);
});

test("tidak pernah: tidak saat dibuka, tidak saat dibalas", async () => {
  await set({ read: "never" });
  const { id } = await aWaitingConversation();
  await markRead(sari, { conversationId: id });
  await answer(id);
  expect(await told()).toEqual([]);
});

test("sedang mengetik: hanya bila dikehendaki kantor dan jendela masih terbuka", async () => {
  const { id, messageId } = await aWaitingConversation();
  await showTyping(sari, { conversationId: id });
  expect(await told()).toEqual([{ messageId, isTyping: true }]);
  const late = await aWaitingConversation("Markus Kafiar", 25 * 60);
  await showTyping(sari, { conversationId: late.id });
  await set({ typing: false });
  await showTyping(sari, { conversationId: id });
  expect(await told()).toHaveLength(1);
});
