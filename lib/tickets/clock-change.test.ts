import { expect, test } from "vitest";
import { DEFAULT_HOURS } from "../calendar/default-hours";
import { type Clocks, clocksAfter } from "./clock-change";

const calendar = { timeZone: "Asia/Jayapura", hours: DEFAULT_HOURS, holidays: {} };
const at = (wit: string) => new Date(`${wit}:00+09:00`);

const clocks: Clocks = {
  status: "checking",
  statusSince: at("2026-11-24T08:00"),
  firstActionAt: null,
  dueAt: at("2026-11-25T15:00"),
  pausedAt: null,
  pausedMinutes: 0,
  readyAt: null,
  finishedAt: null,
};

test("dijeda Selasa 14.12 sampai Rabu 08.48: 96 menit kerja menggeser tenggat", () => {
  const paused = clocksAfter(clocks, "needs_documents", at("2026-11-24T14:12"), calendar);
  expect(paused).toMatchObject({ pausedAt: at("2026-11-24T14:12"), dueAt: clocks.dueAt, pausedMinutes: 0 });
  const running = clocksAfter({ ...clocks, ...paused }, "processing", at("2026-11-25T08:48"), calendar);
  // Selasa 14.12–15.00 (48) dan Rabu 08.00–08.48 (48); tenggat Rabu 15.00 menjadi Kamis 09.36.
  expect(running).toMatchObject({ pausedAt: null, pausedMinutes: 96, dueAt: at("2026-11-26T09:36") });
});

test("jeda kedua menambah yang pertama; malam dan akhir pekan tidak dihitung", () => {
  const paused = { ...clocks, pausedMinutes: 30, pausedAt: at("2026-11-27T17:00") };
  const running = clocksAfter(paused, "checking", at("2026-11-30T08:10"), calendar);
  expect(running.pausedMinutes).toBe(40);
});

test("siap dan selesai mencatat waktunya; kembali menghapusnya", () => {
  const ready = clocksAfter(clocks, "ready", at("2026-11-24T10:00"), calendar);
  expect(ready.readyAt).toEqual(at("2026-11-24T10:00"));
  const done = clocksAfter({ ...clocks, ...ready }, "completed", at("2026-11-24T11:00"), calendar);
  expect(done).toMatchObject({ readyAt: at("2026-11-24T10:00"), finishedAt: at("2026-11-24T11:00") });
  const back = clocksAfter({ ...clocks, ...ready }, "processing", at("2026-11-24T11:00"), calendar);
  expect(back).toMatchObject({ readyAt: null, finishedAt: null, firstActionAt: at("2026-11-24T10:00") });
});
