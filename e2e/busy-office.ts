import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import pg from "pg";
import { filesRequest, receiptOf } from "./board";
import { DESK_DATA, DESK_URL, SIMULATOR_URL } from "./desk";
import { uniqueName } from "./fixtures";
import { Resident, STEADY } from "./resident";

type Card = { id: string; number: string; revision: number };

/**
 * An office at work: a ticket in each column, one of them overdue; a conversation with everything that can stand in
 * one; a form half filled; a menu draft with a change. Gives the addresses of what can be opened.
 */
export async function makeBusy(staff: APIRequestContext): Promise<{ conversation: string; ticket: string }> {
  const meet = (name: string) => Resident.create(staff, `${name} ${uniqueName()}`);
  const people = await Promise.all(["Yosina", "Dorkas", "Ruben", "Elias", "Agustina", "Marthen"].map(meet));
  const [late, handled, collected, complaining, talking, filling] = people as Six<Resident>;
  const [overdue, atWork, done, report, conversation] = await Promise.all([
    filesRequest(late, { sample: "surat" }),
    filesRequest(handled, { sample: "surat" }),
    filesRequest(collected),
    complains(complaining),
    talks(staff, talking),
    startsForm(filling),
  ]);
  const cards = await board(staff);
  const cardOf = (number: string) => cards.find((card) => card.number === number) as Card;
  await move(staff, cardOf(atWork), {
    status: "needs_documents",
    message: "Mohon kirim ulang fotonya, Bapak/Ibu.",
  });
  await move(staff, cardOf(done), { status: "ready", message: "Surat Bapak/Ibu siap diambil." });
  await move(staff, cardOf(report), { status: "answered", message: "Jalan diperbaiki pekan ini." });
  await makeOverdue(overdue);
  await changeMenuDraft(staff);
  return { conversation, ticket: `/tickets/${cardOf(overdue).id}` };
}

type Six<T> = [T, T, T, T, T, T];

async function complains(resident: Resident): Promise<string> {
  await resident.says("halo");
  await resident.isAnswered(/Pelayanan/);
  await resident.taps("Saran, Kritik & Aduan");
  await resident.isAnswered(/1\/3/);
  await resident.sends({ type: "audio", sample: "suara", voice: true });
  await resident.isAnswered(/2\/3/);
  await resident.says("lewati");
  await resident.isAnswered(/3\/3/);
  await resident.sends({ type: "location", latitude: -1.18432, longitude: 136.08315 });
  await resident.isAnswered(/Mohon diperiksa/);
  await resident.taps("Kirim");
  return receiptOf(resident);
}

async function startsForm(resident: Resident) {
  await resident.says("mau buat surat domisili");
  await resident.isAnswered(/Mulai/);
  await resident.says("mulai");
  await resident.isAnswered(/Nama lengkap/);
}

/** Gives the address of the conversation on the desk. */
async function talks(staff: APIRequestContext, resident: Resident): Promise<string> {
  await resident.says("petugas");
  await resident.isAnswered(/petugas/i);
  for (const said of [
    { type: "image", sample: "jalan", caption: "jalan depan rumah" },
    { type: "audio", sample: "suara", voice: true },
    { type: "document", sample: "pdf" },
    { type: "location", latitude: -1.18432, longitude: 136.08315, name: "Pasar Darfuar" },
    { type: "contacts", name: "Ketua RT 02", phone: "6281240110099" },
    { type: "unsupported" },
  ])
    await resident.sends(said);
  const { rows } = await read<{ rows: { id: string; name: string }[] }>(
    staff,
    `/api/conversations/search?q=${encodeURIComponent(resident.name)}`,
  );
  const id = rows[0]?.id;
  await write(staff, "post", `/api/conversations/${id}/notes`, {
    clientNoteId: randomUUID(),
    body: "Sudah ditelepon.",
  });
  await staff.post(`${SIMULATOR_URL}/_sim/faults`, { data: { code: 131026, to: resident.id } });
  for (const body of ["Selamat pagi Bapak.", "Fotonya sudah kami terima."])
    await write(staff, "post", `/api/conversations/${id}/messages`, { clientMessageId: randomUUID(), body });
  await resident.isTold(/sudah kami terima/);
  return `/inbox/${id}?view=all`;
}

const board = async (staff: APIRequestContext) =>
  (await read<{ cards: Card[] }>(staff, "/api/tickets/board")).cards;

const move = (staff: APIRequestContext, { id, revision }: Card, to: { status: string; message: string }) =>
  write(staff, "put", `/api/tickets/${id}/status`, { revision, clientMessageId: randomUUID(), ...to });

/** Nobody can make a deadline pass by waiting: the ticket came a month ago. */
async function makeOverdue(number: string) {
  const { DATABASE_URL } = JSON.parse(readFileSync(`${DESK_DATA}/running.json`, "utf8"));
  const database = new pg.Client({ connectionString: DATABASE_URL });
  await database.connect();
  await database.query(
    `update "Ticket" set "receivedAt" = "receivedAt" - interval '30 days', "completeAt" = "completeAt" - interval '30 days',
       "statusSince" = "statusSince" - interval '30 days', "dueAt" = now() - interval '3 days' where number = $1`,
    [number],
  );
  await database.end();
}

async function changeMenuDraft(staff: APIRequestContext) {
  const { rev, changes } = await read<{ rev: number; changes: unknown[] }>(staff, "/api/menu/draft");
  if (changes.length > 0) return;
  const greeting = "Selamat datang di layanan WhatsApp *{kantor}*. Kami siap membantu.";
  await write(staff, "post", "/api/menu/draft/changes", {
    expectedRev: rev,
    command: { kind: "setTexts", changes: { greeting } },
  });
}

async function read<Answer>(staff: APIRequestContext, path: string): Promise<Answer> {
  const answer = await staff.get(`${DESK_URL}${path}`, STEADY);
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

async function write(staff: APIRequestContext, method: "post" | "put", path: string, data: object) {
  const answer = await staff[method](`${DESK_URL}${path}`, {
    data,
    headers: { origin: DESK_URL },
    ...STEADY,
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}
