import { expect, test } from "vitest";
import { placeMessages } from "./place-messages";

const START = Date.UTC(2026, 10, 24, 1);
const at = (seconds: number) => new Date(START + seconds * 1_000);
const resident = (text: string, sent: number, arrived: number) => ({
  text,
  direction: "in" as const,
  author: "resident",
  sentAt: at(sent),
  receivedAt: at(arrived),
});
const office = (text: string, author: "bot" | "staff", arrived: number) => ({
  text,
  direction: "out" as const,
  author,
  sentAt: null,
  receivedAt: at(arrived),
});
const shown = (messages: Parameters<typeof placeMessages<ReturnType<typeof resident | typeof office>>>[0]) =>
  placeMessages(messages).map(({ message }) => message.text);

test("yang saling mendahului di jalan berdiri menurut urutan kirim, juga melewati jawaban bot", () => {
  expect(
    shown([
      resident("tiga", 3, 5),
      office("Selamat datang", "bot", 5),
      resident("satu", 1, 6),
      resident("dua", 2, 7),
    ]),
  ).toEqual(["satu", "Selamat datang", "dua", "tiga"]);
});

test("yang tiba sesudah petugas membalas tidak berpindah ke atas balasannya", () => {
  expect(shown([resident("dua", 2, 5), office("Baik, Ibu", "staff", 6), resident("satu", 1, 7)])).toEqual([
    "dua",
    "Baik, Ibu",
    "satu",
  ]);
});

test("yang tiba jauh kemudian berdiri di tempat tibanya", () => {
  expect(shown([resident("dua", 2, 5), resident("satu", 1, 60)])).toEqual(["dua", "satu"]);
});

test("waktu di layar tidak pernah mundur", () => {
  const placed = placeMessages([resident("tiga", 3, 5), resident("satu", 1, 6), resident("dua", 2, 9)]);
  expect(placed.map((each) => each.at)).toEqual([at(5), at(6), at(9)]);
});

test("dua pekerja menyimpan pada saat yang sama: waktu yang bersilang tidak mengubah urutan", () => {
  const placed = placeMessages([resident("dua", 2, 5.002), resident("satu", 1, 5.001)]);
  expect(placed.map(({ message }) => message.text)).toEqual(["satu", "dua"]);
  expect(placed.map((each) => each.at)).toEqual([at(5.002), at(5.002)]);
});
