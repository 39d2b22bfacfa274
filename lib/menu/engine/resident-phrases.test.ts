import { describe, expect, test } from "vitest";
import { starterMenu } from "../starter-menu/starter-menu";
import type { Env } from "./menu-env";
import { newSession } from "./session";
import { step } from "./step";

const doc = starterMenu();
const now = "2026-11-24T01:00:00.000Z";
const env: Env = { now, office: { isOpen: true }, menu: () => doc, latest: 1, tickets: [] };
const first = (text: string) => step(newSession(1), { kind: "text", text, sentAt: now }, env);

/** What a first message is taken for: the target of the understanding, or what was shown. */
function takenFor(text: string): string {
  const { events, session } = first(text);
  const understood = events.find((event) => event.kind === "understood");
  if (understood?.kind === "understood") return understood.target;
  if (events.some((event) => event.kind === "not_understood")) return "not understood";
  return session.prompt?.kind === "menu" ? "greeting" : "polite";
}

describe("a first message in the residents' own words", () => {
  test.each([
    ["sa mo bikin surat domisili", "n:skd"],
    ["mau urus sktm utk kuliah", "n:sktm"],
    ["mau buat SKTM", "n:sktm"],
    ["sy mau buat surat ket usaha", "n:sku"],
    ["mau urus skck untuk lamar kerja", "n:skck"],
    ["bikin surat nikah", "n:nikah"],
    ["anak sa baru lahir mo urus akta", "n:lahir"],
    ["bapa sa meninggal mau urus surat kematian", "n:mati"],
    ["kk ada hilang", "n:dukcapil"],
    ["ktp rusak", "n:dukcapil"],
    ["surat belum kawin", "n:skbm"],
    ["izin pesta", "n:keramaian"],
    ["facebook kelurahan apa", "n:medsos"],
    ["su jadi ka blum", "question:status"],
    ["surat sa pu su selesai?", "question:status"],
    ["trada KK", "question:noDocument"],
    ["bapa lurah ada ka?", "question:head"],
    ["buka jam brapa", "question:hours"],
    ["brapa hari jadi", "question:duration"],
    ["bayar ka trada", "question:cost"],
    ["tra bisa kirim foto, sinyal jelek", "question:noPhoto"],
    ["nanti mama yang ambil", "question:proxy"],
    ["lampu jalan mati di depan gereja", "n:aduan"],
    ["petugas minta uang 50rb", "n:aduan"],
    ["sampah menumpuk di pasar bau sekali", "n:aduan"],
    ["mau lapor", "n:aduan"],
    ["P", "greeting"],
    ["mlm", "greeting"],
    ["selamat pagi bapa", "greeting"],
    ["ok mksh", "polite"],
    ["asdf qwer", "not understood"],
    ["tidak", "not understood"],
    ["ya", "not understood"],
    ["sudah", "not understood"],
    ["blum", "not understood"],
    ["ada", "not understood"],
    ["bukan", "not understood"],
    ["trada", "not understood"],
    ["oke", "polite"],
  ])("%s → %s", (said, expected) => expect(takenFor(said)).toBe(expected));

  test("a complaint is kept as the report's first answer; about staff it is supervisory", () => {
    const begun = first("petugas minta uang 50rb").session;
    expect(begun.form?.answers.isi).toEqual({
      t: "long",
      v: "petugas minta uang 50rb",
      audio: [],
      done: true,
    });
    const say = (session: typeof begun, text: string) =>
      step(session, { kind: "text", text, sentAt: now }, env);
    const sent = say(say(say(begun, "lewati").session, "lewati").session, "kirim");
    expect(sent.effects[0]).toMatchObject({
      kind: "open_ticket",
      ticket: { isSupervisory: true, kind: "report" },
    });
  });

  test.each(["kebakaran di rt 2", "tolong banjir masuk rumah", "ada kecelakaan"])(
    "%s raises the red flag",
    (said) => {
      const { effects } = first(said);
      expect(effects).toContainEqual({ kind: "flag", flag: "urgent" });
      expect(effects.find((effect) => effect.kind === "say")).toMatchObject({
        prompt: { text: expect.stringContaining("112") },
      });
    },
  );
});

test.each([
  ["mau urus sktm utk kuliah", true],
  ["mau bicara dengan petugas", false],
  ["sa mau bicara dengan petugas kelurahan", false],
  ["facebook kelurahan apa", false],
])("%s: whether it is said how the wish was understood: %s", (text, isSaid) => {
  const say = first(text).effects.find((effect) => effect.kind === "say");
  const told = say?.kind === "say" && say.prompt.text.includes("Kami pahami Bapak/Ibu memerlukan");
  expect(told).toBe(isSaid);
});
