import { expect, test } from "vitest";
import { countCharacters, OUTBOUND_LIMITS, outboundContent } from "./outbound-content";

const accepts = (content: unknown) => outboundContent.safeParse(content).success;
const button = (id: string, title = id) => ({ id, title });
const buttons = (...list: unknown[]) => ({ type: "buttons", body: "Pilih layanan", buttons: list });
const list = (rows: unknown[]) => ({ type: "list", body: "Layanan", button: "Buka daftar", rows });

test("an emoji is one character, so a title of 20 of them fits", () => {
  expect(countCharacters("📄Surat")).toBe(6);
  expect(accepts(buttons(button("a", "📄".repeat(20))))).toBe(true);
  expect(accepts(buttons(button("a", "📄".repeat(21))))).toBe(false);
});

test("T24 a text of exactly 4,096 characters fits, one more does not, none is not a message", () => {
  expect(accepts({ type: "text", body: "a".repeat(OUTBOUND_LIMITS.text) })).toBe(true);
  expect(accepts({ type: "text", body: "a".repeat(OUTBOUND_LIMITS.text + 1) })).toBe(false);
  expect(accepts({ type: "text", body: "" })).toBe(false);
});

test.each([
  ["a caption", 1_024, (caption: string) => ({ type: "image", mediaId: "m1", caption })],
  ["words above buttons", 1_024, (body: string) => ({ ...buttons(button("1")), body })],
  ["a button", 20, (title: string) => buttons(button("1", title))],
  ["a row's title", 24, (title: string) => list([button("1", title)])],
])("T24 %s takes %i characters of any script and not one more", (_, limit, withWords) => {
  for (const character of ["a", "🙏", "س", "ꦱ"]) {
    expect(accepts(withWords(character.repeat(limit)))).toBe(true);
    expect(accepts(withWords(character.repeat(limit + 1)))).toBe(false);
  }
});

test("one to three buttons, with different ids and different titles", () => {
  expect(accepts(buttons(button("1"), button("2"), button("3")))).toBe(true);
  expect(accepts(buttons())).toBe(false);
  expect(accepts(buttons(button("1"), button("2"), button("3"), button("4")))).toBe(false);
  expect(accepts(buttons(button("1", "Ya"), button("1", "Tidak")))).toBe(false);
  expect(accepts(buttons(button("1", "Ya"), button("2", "Ya")))).toBe(false);
});

test("one to ten rows, with different ids", () => {
  const rows = Array.from({ length: 11 }, (_, index) => button(`${index}`));
  expect(accepts(list(rows.slice(0, 10)))).toBe(true);
  expect(accepts(list(rows))).toBe(false);
  expect(accepts(list([button("1", "Domisili"), button("1", "Usaha")]))).toBe(false);
  expect(accepts(list([{ ...button("1"), description: "a".repeat(73) }]))).toBe(false);
});

test("a link button leads to the web only", () => {
  const link = (url: string) => accepts({ type: "cta_url", body: "Formulir", text: "Buka", url });
  expect(link("https://loket.example.id/f/abc")).toBe(true);
  expect(link("javascript:alert(1)")).toBe(false);
});
