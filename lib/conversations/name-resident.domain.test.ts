import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer, aWaitingConversation } from "../db/testing/builders";
import { envelope } from "../whatsapp/samples/envelope";
import { nameResidentInput } from "./conversation";
import { getConversation } from "./get-conversation";
import { listConversations } from "./list-conversations";
import { mergeResidents } from "./merge-residents";
import { nameResident } from "./name-resident";
import { receiveWaiting } from "./receive-deliveries";
import { changeOf, deliver } from "./testing/signed-webhook";
import { said, theConversation } from "./testing/yosina";

beforeEach(anOffice);

/** Yosina writes, and her WhatsApp profile bears this name. */
async function writesAs(profileName: string) {
  await deliver(envelope(changeOf([said("petugas")], profileName)));
  await receiveWaiting();
}

test("T21 nama yang ditulis petugas tidak diganti nama profil, di daftar maupun di data warga; siapa yang menulisnya tercatat", async () => {
  const sari = await aViewer();
  await writesAs("yosi_cantik");
  const { id: conversationId } = await theConversation();
  await nameResident(sari, { conversationId, name: "Yosina Rumbiak" });
  await writesAs("Yosi 🌺");
  expect(await getConversation(sari, { conversationId })).toMatchObject({ name: "Yosina Rumbiak" });
  expect((await listConversations(sari, { view: "waiting" })).rows).toMatchObject([
    { name: "Yosina Rumbiak" },
  ]);
  expect(await db().auditEntry.findMany()).toMatchObject([
    { action: "resident_named", actorId: sari.id, subjectId: conversationId },
  ]);
});

test("satu orang dengan dua akun: namanya satu, ditulis dari akun mana pun", async () => {
  const sari = await aViewer();
  const [old, other] = [await aWaitingConversation("Yosi"), await aWaitingConversation("Mama Yosi")];
  await mergeResidents(sari, { mergeId: randomUUID(), conversationId: other.id, intoConversationId: old.id });
  for (const [from, name] of [
    [other.id, "Yosina Rumbiak"],
    [old.id, "Yosina M. Rumbiak"],
  ] as const) {
    await nameResident(sari, { conversationId: from, name });
    for (const { id: conversationId } of [old, other])
      expect(await getConversation(sari, { conversationId })).toMatchObject({ name });
  }
});

test("nama kosong atau terlalu panjang ditolak; lurah tidak menamai warga", async () => {
  const { id: conversationId } = await aWaitingConversation();
  for (const name of ["", "   ", "a".repeat(121)])
    expect(nameResidentInput.safeParse({ conversationId, name }).success).toBe(false);
  const naming = nameResident(await aViewer("Markus Rumbiak", ["head"]), { conversationId, name: "Yosina" });
  await expect(naming).rejects.toMatchObject({ code: "not_allowed" });
});
