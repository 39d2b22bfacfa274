import { describe, expect, test } from "vitest";
import { starterMenu } from "../starter-menu/starter-menu";
import type { Input } from "./input";
import { menuDoc } from "./menu-doc";
import { newSession, type Session } from "./session";
import { type StepResult, step } from "./step";

const doc = starterMenu();
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 1, 0, seconds)).toISOString();
const envAt = (seconds: number) => ({
  now: at(seconds),
  office: { isOpen: true },
  menu: () => doc,
  latest: 1,
  tickets: [],
});
const say = (session: Session, text: string, seconds: number) =>
  step(session, { kind: "text", text, sentAt: at(seconds) }, envAt(seconds));
const photo = (session: Session, documentId: string, seconds: number) =>
  step(
    session,
    { kind: "media", mediaKind: "image", documentId, mimeType: "image/jpeg", sentAt: at(seconds) },
    envAt(seconds),
  );
const textsOf = ({ effects }: StepResult) =>
  effects.flatMap((effect) => (effect.kind === "say" ? [effect.prompt.text] : []));
const chat = (texts: string[]) =>
  texts.reduce((session, text, index) => say(session, text, index * 10).session, newSession(1));
const inReview = () => chat(["skck", "mulai", "Yosina", "Jl. Pantai RT 1 RW 2", "kerja", "loket"]);

test("misses that led to an officer stay told until the conversation comes back", () => {
  const asked = ["qwrt", "plgh zxc", "mau bicara petugas", "tolong dibalas"].reduce(
    (session, text, index) => say(session, text, 100 + index * 10).session,
    chat(["halo"]),
  );
  expect(asked).toMatchObject({ mode: "human", misses: 2 });
  const back = step(asked, { kind: "staff", act: "release", sentAt: at(200) }, envAt(200)).session;
  expect(back).toMatchObject({ mode: "bot", misses: 0 });
});

describe("what the resident did is told completely", () => {
  const answered = (events: StepResult["events"]) =>
    events.flatMap((event) =>
      event.kind === "field_answered" || event.kind === "field_skipped" ? [event.field] : [],
    );

  test("a complaint written straight away, its photos and the place left out", () => {
    const begun = say(newSession(1), "lampu jalan mati di depan gereja", 0);
    const one = photo(begun.session, "a", 10);
    const two = photo(one.session, "b", 18);
    expect(textsOf(two)).toEqual([expect.stringContaining("Foto ke-2 kami terima")]);
    const done = say(two.session, "selesai", 30);
    const last = say(done.session, "lewati", 40);
    expect([begun, one, two, done, last].flatMap(({ events }) => answered(events))).toEqual([
      "isi",
      "foto",
      "lokasi",
    ]);
  });

  test("an album is taken in one moment: every picture counts, the last one tells how many", () => {
    let session = chat(["lampu jalan mati di depan gereja"]);
    const said = ["a", "b", "c"].map((id) => {
      const result = photo(session, id, 60);
      session = result.session;
      return textsOf(result)[0];
    });
    expect(said.at(-1)).toContain("3 berkas diterima");
    const straggler = photo(session, "d", 62);
    expect(textsOf(straggler)).toEqual([]);
  });
});

test("a dozen photos that nobody asked for all go with the request", () => {
  const ids = Array.from({ length: 12 }, (_, n) => `photo-${n}`);
  const session = ids.reduce((kept, id) => photo(kept, id, 80).session, inReview());
  const tap: Input = { kind: "tap", id: `s:send@1.${session.prompt?.id}`, title: "Kirim", sentAt: at(90) };
  const { effects } = step(session, tap, envAt(90));
  const submitted = effects.find((effect) => effect.kind === "open_ticket");
  expect(submitted?.ticket.documents.map(({ documentId }) => documentId)).toEqual(ids);
});

describe("the chat is opened and nothing said", () => {
  const opened = (session: Session) => step(session, { kind: "opened", sentAt: at(100) }, envAt(100));

  test("the bot greets with the menu, and counts no miss", () => {
    const greeted = opened(newSession(1));
    expect(textsOf(greeted)[0]).toContain(doc.greeting);
    expect(greeted.session).toMatchObject({ mode: "bot", misses: 0 });
  });

  test.each([
    ["in a form", () => chat(["skck", "mulai"])],
    ["with an officer", () => chat(["mau bicara petugas"])],
  ])("%s it changes nothing", (_, before) => {
    const session = before();
    expect(opened(session)).toEqual({ session, events: [], effects: [] });
  });
});

describe("KIRIM tapped again", () => {
  test.each(["send", "edit", "cancel"])("%s of a form that was sent: it is there already", (name) => {
    const session = inReview();
    const tap = (seconds: number, action: string): Input => ({
      kind: "tap",
      id: `s:${action}@1.${session.prompt?.id}`,
      title: "Kirim",
      sentAt: at(seconds),
    });
    const sent = step(session, tap(90, "send"), envAt(90)).session;
    expect(textsOf(step(sent, tap(91, name), envAt(91)))).toEqual([
      "Isian *Pengantar SKCK* Bapak/Ibu sudah kami terima. Ketik STATUS untuk melihatnya.",
    ]);
  });

  test("of a form that was cancelled: an old choice, and the menu", () => {
    const review = inReview();
    const dropped = say(say(review, "batal", 90).session, "ya", 100).session;
    const tap: Input = { kind: "tap", id: `s:send@1.${review.prompt?.id}`, title: "Kirim", sentAt: at(110) };
    expect(textsOf(step(dropped, tap, envAt(110)))[0]).toContain(doc.system.staleTap);
  });
});

test("a menu published before a sentence was added says its default", () => {
  const { alreadySent: _, ...older } = starterMenu().system;
  const read = menuDoc.parse({ ...starterMenu(), system: older });
  expect(read.system.alreadySent).toBe(doc.system.alreadySent);
});
