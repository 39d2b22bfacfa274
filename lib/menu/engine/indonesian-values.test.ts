import { describe, expect, test } from "vitest";
import { choiceNumber, choiceNumbers } from "./choice-number";
import { hasIdentityNumber, withoutIdentityNumbers } from "./identity-number";
import { dateInWords, parseDate } from "./indonesian-date";
import { numberInFigures, parseNumber } from "./indonesian-number";
import { rtRwIn } from "./read-address";
import { readSince } from "./read-since";

const dayAt = (days: number) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10);

describe("parseDate", () => {
  test.each([
    ["17-8-2024", "2024-08-17"],
    ["17 Agustus 2024", "2024-08-17"],
    ["17/08/24", "2024-08-17"],
    ["tgl 5 des 1998", "1998-12-05"],
    ["Senin, 2 nop 26", "2026-11-02"],
    ["17.8.85", "1985-08-17"],
    ["1 mei", "2026-05-01"],
    ["2024-02-29", "2024-02-29"],
    ["kemarin", "2026-11-23"],
    ["besok", "2026-11-25"],
    ["31-2-2024", undefined],
    ["29 Februari 2023", undefined],
    ["17-13-2024", undefined],
    ["tahun lalu", undefined],
  ])("%s → %s", (said, expected) => expect(parseDate(said, dayAt)).toBe(expected));

  test("is repeated in words", () => expect(dateInWords("2024-08-05")).toBe("5 Agustus 2024"));
});

describe("parseNumber", () => {
  test.each([
    ["1.500.000", 1_500_000],
    ["Rp 1,5 juta", 1_500_000],
    ["500rb", 500_000],
    ["2 jt", 2_000_000],
    ["seribu", 1000],
    ["dua juta lima ratus ribu", 2_500_000],
    ["dua puluh lima ribu", 25_000],
    ["lima belas", 15],
    ["seratus lima puluh", 150],
    ["3", 3],
    ["1,5", 1.5],
    ["sekitar 200 orang", 200],
    ["sejuta lima ratus", 1_500_000],
    ["dua juta tiga ratus", 2_300_000],
    ["sejuta lima ratus ribu", 1_500_000],
    ["satu setengah juta", 1_500_000],
    ["sejuta setengah", 1_500_000],
    ["1 juta 500 ribu", 1_500_000],
    ["dua ribu lima ratus", 2500],
    ["seribu lima ratus", 1500],
    ["satu miliar dua ratus", 1_200_000_000],
    ["sejuta lima", undefined],
    ["500 ribu 600 ribu", undefined],
    ["banyak", undefined],
    ["1 lusin", undefined],
    ["", undefined],
  ])("%s → %s", (said, expected) => expect(parseNumber(said)).toBe(expected));

  test("is written with dots", () => expect(numberInFigures(1_500_000)).toBe("1.500.000"));
});

describe("choiceNumber", () => {
  test.each([
    ["2", 2],
    ["nomor dua", 2],
    ["yang ke 3", 3],
    ["pilih 4", 4],
    ["kesepuluh", 10],
    ["9106015708900001", undefined],
    ["rumah nomor 2 dekat gereja", undefined],
  ])("%s → %s", (said, expected) => expect(choiceNumber(said)).toBe(expected));

  test("several at once", () => {
    expect(choiceNumbers("1 3 dan 4")).toEqual([1, 3, 4]);
    expect(choiceNumbers("1 dan rumah")).toBeUndefined();
  });
});

describe("identity numbers", () => {
  test.each([
    ["9106015708900001", ""],
    ["9106 0157 0890 0001", ""],
    ["NIK sa 9106.0157.0890.0001 Yosina", "NIK sa Yosina"],
    ["910601******0001", ""],
  ])("%s is taken out", (said, left) => expect(withoutIdentityNumbers(said)).toBe(left));

  test.each(["0812 3456 7890", "RT 02/RW 05", "tahun 2026-11-24"])("%s is left alone", (said) => {
    expect(hasIdentityNumber(said)).toBe(false);
    expect(withoutIdentityNumbers(said)).toBe(said);
  });
});

describe("rtRwIn", () => {
  test.each([
    ["Jl. Sorido 5 rt 2 rw 5", "RT 02/RW 05"],
    ["RT.02/RW.05 Karang Mulya", "RT 02/RW 05"],
    ["RT/RW 2/5", "RT 02/RW 05"],
    ["RT 003 , RW 001", "RT 003/RW 001"],
    ["Jl. Pantai 3", undefined],
    ["start rwanda 1 2", undefined],
  ])("%s → %s", (address, expected) => expect(rtRwIn(address)).toBe(expected));
});

describe("readSince", () => {
  test.each([
    ["Januari 2021", true],
    ["12-3-2019", true],
    ["tahun 98", true],
    ["lima tahun lalu", true],
    ["setahun", true],
    ["sejak lahir", true],
    ["dari kecil", true],
    ["November 2026", true],
    ["Desember 2026", false],
    ["Januari 2031", false],
    ["25-11-2026", false],
    ["kemarin dulu", false],
    ["bulan depan", false],
    ["anak", false],
    ["ya", false],
  ])("%s → %s", (said, isTaken) => expect(readSince(said, "2026-11-24").ok).toBe(isTaken));
});
