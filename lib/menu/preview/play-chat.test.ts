import { describe, expect, test } from "vitest";
import { applyCommand } from "../apply-command";
import { menuDoc } from "../engine/menu-doc";
import { starterMenu } from "../starter-menu/starter-menu";
import { type ChatLine, playChat, type Said } from "./play-chat";
import type { PreviewOffice } from "./preview-office";

const doc = menuDoc.parse(starterMenu());
const office: PreviewOffice = {
  name: "Kelurahan Karang Mulya",
  address: "Jl. Sriwijaya",
  hours: "Senin–Jumat 08.00–15.00 WIT",
  phone: "",
  ticketPrefix: "KM",
  isOpen: true,
  nextOpening: null,
  utcOffsetMinutes: 540,
  now: "2026-11-24T05:22:00.000Z",
};
const botSays = (said: Said[], menu = doc, at = office) =>
  playChat(menu, at, said)
    .flatMap((line) => (line.from === "bot" && "body" in line.content ? [line.content.body] : []))
    .join("\n");

/** What somebody in a hurry answers: the choice that leads on, else "lewati". */
function onward(said: Said[]): Said {
  const next = choicesOf(playChat(doc, office, said)).find(({ title }) => /lewati|kirim|mulai/i.test(title));
  return next ? { kind: "tap", id: next.id, title: next.title } : { kind: "text", text: "lewati" };
}

function choicesOf(lines: ChatLine[]) {
  const last = lines.findLast((line) => line.from === "bot");
  if (last?.content.type === "buttons") return last.content.buttons;
  return last?.content.type === "list" ? last.content.rows : [];
}

const isOver = (said: Said[]) => playChat(doc, office, said).some((line) => line.from === "desk");

describe("the simulated phone", () => {
  test("greets with the office's name and the draft's own words", () => {
    const menu = applyCommand(doc, { kind: "setTexts", changes: { rootBody: "Mau urus apa, {nama}?" } }).doc;
    const text = botSays([{ kind: "text", text: "Halo" }], menu);
    expect(text).toContain("Kelurahan Karang Mulya");
    expect(text).toContain("Mau urus apa, Yosina?");
  });

  test("opens an entry straight away", () => {
    expect(botSays([{ kind: "tap", id: "n:medsos@1.0", title: "Akun Media Sosial" }])).toContain(
      "facebook.com",
    );
  });

  test("goes through a report to the receipt and says what the desk would get", () => {
    const said: Said[] = [
      { kind: "tap", id: "n:aduan@1.0", title: "Aduan" },
      { kind: "text", text: "Lampu jalan di RT 02 mati sejak tiga hari lalu" },
    ];
    for (let turn = 0; turn < 6 && !isOver(said); turn++) said.push(onward(said));
    const lines = playChat(doc, office, said);
    expect(lines).toContainEqual({ from: "desk", event: "ticket", detail: "Saran, Kritik & Aduan" });
    expect(botSays(said)).toContain("KM-2611-0001");
  });

  test("the same taps give the same chat", () => {
    const said: Said[] = [
      { kind: "text", text: "halo" },
      { kind: "photo" },
      { kind: "voice" },
      { kind: "location" },
    ];
    expect(playChat(doc, office, said)).toEqual(playChat(doc, office, said));
  });
});
