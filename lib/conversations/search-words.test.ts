import { expect, test } from "vitest";
import { excerptOf, searchWords } from "./search-words";

test("kata-kata dicari sendiri-sendiri; yang semuanya pendek dicari utuh", () => {
  expect(searchWords(" rumbiak  domisili ")).toEqual(["rumbiak", "domisili"]);
  expect(searchWords("jalan RT 05")).toEqual(["jalan", "RT", "05"]);
  expect(searchWords("RT 05")).toEqual(["RT 05"]);
});

const LONG = "Selamat pagi bapak ibu petugas kelurahan, saya mau tanya jadwal posyandu\nbulan depan";

test.each([
  ["posyandu", "…mau tanya jadwal posyandu bulan depan"],
  ["selamat", LONG.replace("\n", " ")],
  ["depan posyandu", "…mau tanya jadwal posyandu bulan depan"],
])("cuplikan memuat kata yang dicari: %s", (q, excerpt) =>
  expect(excerptOf(LONG, q.split(" "))).toBe(excerpt),
);
