import { describe, expect, test } from "vitest";
import { matchOption } from "./match-option";

const options = [
  { id: "a", label: "Surat Domisili", aliases: ["domisili", "skd"] },
  { id: "b", label: "Surat Usaha (SKU)", aliases: ["sku", "surat usaha"] },
  { id: "c", label: "Laki-laki", aliases: ["l"] },
  { id: "d", label: "Perempuan", aliases: ["p"] },
];
const meant = (said: string) => {
  const match = matchOption(said, options);
  return match.kind === "one" ? `${match.id} ${match.by}` : match.kind;
};

describe("matchOption", () => {
  test.each([
    ["1", "a number"],
    ["no 2", "b number"],
    ["yang ke-2", "b number"],
    ["nomor dua kak", "b number"],
    ["pertama", "a number"],
    ["Surat  domisili!", "a exact"],
    ["skd", "a alias"],
    ["srt domisili", "a exact"],
    ["surat domisly", "a typo"],
    ["surat domisiil", "a typo"],
    ["laki2", "none"],
    ["L", "c alias"],
    ["P", "d alias"],
    ["perempuwan", "d typo"],
    ["9106015708900001", "none"],
    ["saya mau 1 surat", "none"],
    ["5", "none"],
    ["skx", "none"],
    ["surat", "none"],
  ])("%s → %s", (said, expected) => expect(meant(said)).toBe(expected));

  test("two options equally near are asked about, not guessed", () => {
    const near = [
      { id: "a", label: "Jalan Mawar", aliases: [] },
      { id: "b", label: "Jalan Mawas", aliases: [] },
    ];
    expect(matchOption("jalan mawat", near)).toEqual({ kind: "several", ids: ["a", "b"] });
  });
});
