import { expect, test } from "vitest";
import { DEFAULT_HOURS } from "../calendar/default-hours";
import { deadlineSum } from "./deadline-sum";

const calendar = {
  timeZone: "Asia/Jayapura",
  hours: DEFAULT_HOURS,
  holidays: { "2026-11-26": "Hari Daerah" },
};
const at = (wit: string) => new Date(`${wit}:00+09:00`);

const facts = {
  completeAt: at("2026-11-24T14:02"),
  promiseDays: 1,
  dueAt: at("2026-11-27T08:48"),
  pausedAt: null,
  readyAt: null,
  pauses: [{ from: at("2026-11-24T14:12"), to: at("2026-11-24T15:40") }],
};

test("janji, jeda dan hasilnya; hari libur dilewati", () => {
  const sum = deadlineSum({ ...facts, promiseDays: 2 }, calendar, at("2026-11-25T09:24"));
  expect(sum.promisedAt).toBe(at("2026-11-27T15:00").toISOString());
  expect(sum.skipped).toEqual([{ date: "2026-11-26", name: "Hari Daerah" }]);
  expect(sum.pauses[0]?.minutes).toBe(48);
  expect(sum).toMatchObject({ state: "running", minutesLeft: 276 + 48 });
});

test("batang: hanya jam kerja, bagian yang berjalan, dijeda dan sisa", () => {
  const { bar } = deadlineSum(facts, calendar, at("2026-11-25T09:24"));
  expect(bar).toEqual([
    {
      date: "2026-11-24",
      parts: [
        { kind: "ran", minutes: 10 },
        { kind: "paused", minutes: 48 },
      ],
    },
    {
      date: "2026-11-25",
      parts: [
        { kind: "ran", minutes: 84 },
        { kind: "left", minutes: 276 },
      ],
    },
    { date: "2026-11-27", parts: [{ kind: "left", minutes: 48 }] },
  ]);
});

test("terlambat: menit sisa negatif dan bagian sesudah tenggat", () => {
  const sum = deadlineSum(facts, calendar, at("2026-11-27T10:48"));
  expect(sum.minutesLeft).toBe(-120);
  expect(sum.bar.at(-1)?.parts).toEqual([
    { kind: "ran", minutes: 48 },
    { kind: "late", minutes: 120 },
  ]);
  const ready = deadlineSum({ ...facts, readyAt: at("2026-11-27T09:48") }, calendar, at("2026-12-20T09:00"));
  expect(ready).toMatchObject({ state: "missed", minutesLeft: -60 });
});

test("janji 14 hari kerja: batang dari hari pertama sampai tenggat, sisa dalam hari kerja", () => {
  const report = { ...facts, completeAt: at("2026-11-25T09:00"), promiseDays: 14, pauses: [] };
  const { promisedAt } = deadlineSum(report, calendar, at("2026-11-25T09:00"));
  const sum = deadlineSum({ ...report, dueAt: new Date(promisedAt) }, calendar, at("2026-11-30T09:00"));
  expect(sum.bar).toHaveLength(15);
  expect(sum.bar[0]).toMatchObject({ date: "2026-11-25" });
  // 27 November (26 libur) dan 30 November sudah berjalan.
  expect(sum.daysLeft).toBe(12);
});

test("janji 60 hari kerja: beberapa hari berbagi satu blok, tidak ada yang hilang", () => {
  const report = { ...facts, completeAt: at("2026-11-25T09:00"), promiseDays: 60, pauses: [] };
  const { promisedAt } = deadlineSum(report, calendar, at("2026-11-25T09:00"));
  const sum = deadlineSum({ ...report, dueAt: new Date(promisedAt) }, calendar, at("2026-11-25T09:00"));
  expect(sum.daysLeft).toBe(60);
  expect(sum.bar.length).toBeLessThanOrEqual(45);
  const minutes = sum.bar.flatMap(({ parts }) => parts).reduce((all, part) => all + part.minutes, 0);
  expect(minutes).toBe(sum.minutesLeft);
});

test("terlambat dihitung dalam hari kerja pula", () => {
  const sum = deadlineSum(facts, calendar, at("2026-12-01T10:48"));
  expect(sum.daysLeft).toBe(-2);
});
