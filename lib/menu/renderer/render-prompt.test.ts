import { describe, expect, test } from "vitest";
import type { Prompt } from "@/lib/menu/engine/prompt";
import { outboundContent } from "@/lib/whatsapp/outbound-content";
import { splitText } from "./fit-text";
import { renderPrompt } from "./render-prompt";

const prompt = (labels: string[], more: Partial<Prompt> = {}): Prompt => ({
  id: "7",
  kind: "menu",
  text: "Silakan pilih:",
  options: labels.map((label, index) => ({ id: `n:x${index}@1.7`, label })),
  page: 0,
  numbered: true,
  listButton: "Lihat pilihan",
  next: { id: "s:next@1.7", label: "Berikutnya ▸" },
  footer: "0 Kembali · MENU",
  ...more,
});
const render = (shown: Prompt, prefersText = false) => {
  const messages = renderPrompt(shown, { prefersText });
  for (const message of messages) expect(outboundContent.parse(message)).toEqual(message);
  return messages;
};
const many = (count: number) => Array.from({ length: count }, (_, index) => `Pilihan ${index + 1}`);

describe("renderPrompt", () => {
  test("two short options are buttons, and their numbers stand in the text", () => {
    expect(render(prompt(["Mulai isi", "Menu utama"]))).toEqual([
      {
        type: "buttons",
        body: "Silakan pilih:\n\n1. Mulai isi\n2. Menu utama",
        footer: "0 Kembali · MENU",
        buttons: [
          { id: "n:x0@1.7", title: "Mulai isi" },
          { id: "n:x1@1.7", title: "Menu utama" },
        ],
      },
    ]);
  });

  test("a label over 20 characters makes it a list, cut nowhere", () => {
    const [message] = render(prompt(["Surat Tidak Mampu (SKTM)", "Surat Usaha"]));
    expect(message).toMatchObject({
      type: "list",
      rows: [{ title: "Surat Tidak Mampu (SKTM)" }, { title: "Surat Usaha" }],
    });
  });

  test("a row title over 24 characters is shortened visibly and stands in full below", () => {
    const label = "Surat pengantar RT/RW setempat";
    const [message] = render(prompt([label, "b", "c", "d"]));
    expect(message).toMatchObject({
      rows: [{ title: "Surat pengantar RT/RW s…", description: label }, {}, {}, {}],
    });
  });

  test("ten options fit a list; eleven are paged by nine with a row to the next page, numbers going on", () => {
    expect(render(prompt(many(10)))[0]).toMatchObject({ type: "list", rows: { length: 10 } });
    const [first] = render(prompt(many(11)));
    expect(first).toMatchObject({ rows: { length: 10, 9: { id: "s:next@1.7", title: "Berikutnya ▸" } } });
    const [second] = render(prompt(many(11), { page: 1 }));
    expect(second).toMatchObject({
      rows: [{ title: "Pilihan 10" }, { title: "Pilihan 11" }, { id: "s:next@1.7" }],
    });
    expect(second).toMatchObject({ body: expect.stringContaining("10. Pilihan 10\n11. Pilihan 11") });
  });

  test("a long text goes ahead, a short message carries the choice", () => {
    const messages = render(prompt(["Ya", "Tidak"], { text: "a".repeat(1500) }));
    expect(messages.map((message) => message.type)).toEqual(["text", "buttons"]);
    expect(messages[1]).toMatchObject({ body: "1. Ya\n2. Tidak" });
  });

  test("who prefers text gets one message without buttons", () => {
    expect(render(prompt(["Ya", "Tidak"]), true)).toEqual([
      { type: "text", body: "Silakan pilih:\n\n1. Ya\n2. Tidak\n\n0 Kembali · MENU" },
    ]);
  });

  test("a footer longer than 60 characters ends the text itself", () => {
    const footer = "Ketik KEMBALI untuk mundur, BATAL untuk berhenti, MENU untuk menu utama.";
    const [message] = render(prompt(["Ya", "Tidak"], { footer }));
    expect(message).toEqual({
      type: "buttons",
      body: `Silakan pilih:\n\n1. Ya\n2. Tidak\n\n${footer}`,
      buttons: [
        { id: "n:x0@1.7", title: "Ya" },
        { id: "n:x1@1.7", title: "Tidak" },
      ],
    });
    const [, short] = render(prompt(["Ya", "Tidak"], { footer, numbered: false, text: "a".repeat(1500) }));
    expect(short).toMatchObject({ body: footer });
  });

  test("links, locations and pictures", () => {
    const url = { text: "Buka peta", url: "https://example.id/peta" };
    expect(render(prompt([], { url }))).toMatchObject([{ type: "cta_url", text: "Buka peta" }]);
    expect(render(prompt([], { url }), true)[0]).toMatchObject({
      body: expect.stringContaining("https://example.id/peta"),
    });
    expect(render(prompt([], { locationRequest: true }))).toMatchObject([{ type: "location_request" }]);
    const media = { kind: "image" as const, mediaId: "m1" };
    expect(render(prompt([], { media }))).toMatchObject([
      { type: "image", caption: expect.stringContaining("Silakan") },
    ]);
    expect(render(prompt(["Ya"], { media })).map((message) => message.type)).toEqual(["image", "buttons"]);
  });
});

test("splitText leaves nothing out and breaks between lines", () => {
  const lines = Array.from({ length: 400 }, (_, index) => `baris ${index} 😀`);
  const pieces = splitText(lines.join("\n"), 1000);
  expect(pieces.every((piece) => [...piece].length <= 1000)).toBe(true);
  expect(pieces.join("\n").split("\n")).toEqual(lines);
});
