import { expect, test } from "vitest";
import { greetingAt } from "./office-words";

test.each([
  ["2026-11-24T15:57:00Z", "Selamat malam"], // 00.57 WIT
  ["2026-11-24T18:59:59Z", "Selamat malam"],
  ["2026-11-24T19:00:00Z", "Selamat pagi"],
  ["2026-11-24T01:59:59Z", "Selamat pagi"],
  ["2026-11-24T02:00:00Z", "Selamat siang"],
  ["2026-11-24T06:00:00Z", "Selamat sore"],
  ["2026-11-24T08:59:59Z", "Selamat sore"],
  ["2026-11-24T09:00:00Z", "Selamat malam"],
])("salam menurut jam kantor: %s %s", (at, greeting) => {
  expect(greetingAt(new Date(at), "Asia/Jayapura")).toBe(greeting);
});
