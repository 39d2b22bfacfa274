import { expect, test } from "vitest";
import type { OfficeCalendar } from "../calendar/working-time";
import { deadlineAfter } from "./deadline-after";

const at = (text: string) => new Date(`2026-11-${text}:00+09:00`);
const before: OfficeCalendar = {
  timeZone: "Asia/Jayapura",
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 480, closesAt: 900 })),
  holidays: {},
};
const after = { ...before, holidays: { "2026-11-25": "Libur fakultatif" } };
const ticket = {
  completeAt: at("23T09:00"),
  promiseDays: 3,
  dueAt: at("26T15:00"),
  pausedMinutes: 0,
  pauses: [],
};

test("a day off within the promise moves it by a working day, over the weekend when it must", () => {
  expect(deadlineAfter(ticket, { before, after })?.dueAt).toEqual(at("27T15:00"));
  const longer = { ...ticket, promiseDays: 4, dueAt: at("27T15:00") };
  expect(deadlineAfter(longer, { before, after })?.dueAt).toEqual(at("30T15:00"));
  expect(
    deadlineAfter({ ...longer, dueAt: at("30T15:00") }, { before: after, after: before })?.dueAt,
  ).toEqual(at("27T15:00"));
});

test("a day off that lay within a pause lengthened nothing, so the sum stays", () => {
  const pauses = [{ from: at("25T08:00"), to: at("25T15:00") }];
  const paused = { ...ticket, dueAt: at("27T15:00"), pausedMinutes: 420, pauses };
  expect(deadlineAfter(paused, { before, after })).toBeNull();
});

test("a day off outside the promise changes nothing", () => {
  const short = { ...ticket, promiseDays: 1, dueAt: at("24T15:00") };
  expect(deadlineAfter(short, { before, after })).toBeNull();
});
