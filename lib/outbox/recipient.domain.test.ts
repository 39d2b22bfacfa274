import { afterEach, beforeEach, expect, test } from "vitest";
import { startCounter, until } from "../conversations/testing/counter";
import { db } from "../db";
import { anOffice } from "../db/testing/builders";
import { write } from "./testing/write";

let counter: Awaited<ReturnType<typeof startCounter>>;
beforeEach(async () => {
  await anOffice();
  counter = await startCounter();
});
afterEach(() => counter.stop());

type Person = { id: string; phone?: string; userId: string };
type Send = { request: { to?: string; recipient?: string; text?: { body: string } } };

/** To whom the office's text went, as WhatsApp was told; it is delivered by then. */
async function addressOf(body: string) {
  await until(
    () => db().message.findFirst({ where: { text: body } }),
    (message) => message?.status === "delivered",
  );
  const sends: Send[] = await counter.simulator.get("outbox");
  const { to, recipient } = sends.find(({ request }) => request.text?.body === body)?.request ?? {};
  return { to, recipient };
}

async function writesFirst(options: object): Promise<Person & { conversationId: string }> {
  const person: Person = await counter.simulator.post("residents", { name: "Marthen Wambrauw", ...options });
  await counter.simulator.post(`residents/${person.id}/messages`, { type: "text", text: "petugas" });
  const found = await until(
    () => db().conversation.findFirst({ where: { state: "waiting" }, select: { id: true } }),
    (row) => row !== null,
  );
  return { ...person, conversationId: found?.id ?? "" };
}

/** WhatsApp tells of another account; the old one has been put aside. */
async function moves(person: Person, number: object): Promise<Person> {
  await counter.simulator.post(`residents/${person.id}/number`, number);
  await until(
    () => db().identity.count({ where: { replacedAt: { not: null } } }),
    (count) => count > 0,
  );
  const everybody: Person[] = await counter.simulator.get("residents");
  return everybody.find(({ id }) => id === person.id) ?? person;
}

test.each([
  ["dengan nama pengguna saja", { phoneHidden: true, username: "marthen.w" }],
  ["tanpa nomor dan tanpa nama pengguna", { phoneHidden: true }],
])("warga %s dijawab lewat `recipient`", async (_, options) => {
  const { conversationId, userId } = await writesFirst(options);
  await write(conversationId, "Selamat pagi Bapak.");
  expect(await addressOf("Selamat pagi Bapak.")).toEqual({ to: undefined, recipient: userId });
});

test("user_changed_user_id: dijawab di akun barunya, lewat `recipient`", async () => {
  const before = await writesFirst({ phoneHidden: true });
  const after = await moves(before, {});
  expect(after.userId).not.toBe(before.userId);
  await write(before.conversationId, "Masih kami layani.");
  expect(await addressOf("Masih kami layani.")).toEqual({ to: undefined, recipient: after.userId });
});

test("user_changed_number: dijawab di nomor barunya, tidak di nomor lama", async () => {
  const before = await writesFirst({});
  await moves(before, { phone: "6281200000777" });
  await write(before.conversationId, "Kami catat nomor barunya.");
  expect((await addressOf("Kami catat nomor barunya.")).to).toBe("+6281200000777");
});
