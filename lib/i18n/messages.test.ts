import { describe, expect, test } from "vitest";
import { ERROR_STATUS } from "@/lib/errors";
import { WORDED_CODES } from "@/lib/whatsapp/error-actions";
import { en } from "./messages/en";
import { id } from "./messages/id";

type Texts = { [key: string]: string | Texts };

/** Every text by its full key, so that two languages can be laid side by side. */
function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix + key}.`)],
  );
  return new Map(entries);
}

const PLACEHOLDER = /(?<!\b(?:zero|one|two|few|many|other)\s*)\{(\w+)[,}]/g;

/** Names of {placeholders} and <tags>; a one-word branch of a plural is text, not a name. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => `{${name}}`);
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...names, ...tags])].sort();
}

const source = flatten(id);
const translated = flatten(en);

describe("texts", () => {
  test("English has exactly the keys of Indonesian", () => {
    expect([...translated.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test.each([...source])("%s has the same placeholders in both languages", (key, text) => {
    expect(placeholders(translated.get(key) ?? "")).toEqual(placeholders(text));
  });

  test("every error code of Meta's table says what happened and what to do", () => {
    const worded = Object.keys(id.whatsapp.errors);
    expect(worded.sort()).toEqual([...WORDED_CODES.map((code) => `c${code}`), "none", "other"].sort());
  });

  test.each([
    ["id", id, /telepon/i],
    ["en", en, /telephone/i],
  ])("%s: no code sends the officer to a telephone whose number may be hidden", (_, texts, telephone) => {
    const advice = Object.values(texts.whatsapp.errors).map(({ todo }) => todo);
    expect(advice.filter((todo) => telephone.test(todo))).toEqual([]);
    expect(texts.whatsapp.errors.c131026.todo).toContain("{reach}");
    expect(texts.whatsapp.reach.phone).toMatch(telephone);
  });

  test.each([
    ["id", id],
    ["en", en],
  ])("%s: who is to telephone is sent to the panel by the title that it has", (_, texts) => {
    const { phone, phoneOrRt } = texts.whatsapp.reach;
    for (const advice of [phone, phoneOrRt])
      expect(advice).toMatch(new RegExp(`\\b${texts.inbox.resident}\\b`));
  });

  test("every error has its text", () => {
    expect(Object.keys(id.errors)).toEqual(expect.arrayContaining(Object.keys(ERROR_STATUS)));
  });

  test("no text is empty", () => {
    const empty = [...source, ...translated].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  test("an argument of a plural is seen as a placeholder", () => {
    const text = "{count, plural, one {satu} other {# surat dari {name}}}";
    expect(placeholders(text)).toEqual(["{count}", "{name}"]);
  });
});
