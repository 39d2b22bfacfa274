import { describe, expect, test } from "vitest";
import { normalise } from "./normalise";

describe("normalise", () => {
  test.each([
    ["Haloooo!!", "halo"],
    ["1️⃣", "1"],
    ["Sa mo bikin srt domisili", "saya mau bikin surat domisili"],
    ["su jadi ka blum?", "sudah jadi kah belum"],
    ["bpk/ibu, mksh 🙏", "bapak ibu terimakasih"],
    ["No. 2", "nomor 2"],
    ["𝓜𝓔𝓝𝓤", "menu"],
    ["   ", ""],
    ["constructor toString", "constructor tostring"],
  ])("%s → %s", (said, expected) => expect(normalise(said)).toBe(expected));
});
