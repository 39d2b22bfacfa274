import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../auth/viewer";
import { addWorkingDays, officeDate, workingMinutesBetween } from "../calendar/working-time";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { loadOffice } from "../office/load-office";
import { addHoliday } from "./add-holiday";
import { getTicket } from "./get-ticket";
import { removeHoliday } from "./remove-holiday";
import { aTicket } from "./testing/a-ticket";

let admin: Viewer;

beforeEach(async () => {
  await anOffice();
  admin = await aViewer("Yohana Mandowen", ["admin"]);
});

const aDayOff = (date: string) => ({ date, name: "Libur fakultatif", kind: "regional" as const, letter: "" });
const stored = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } });

/** The day on which the ticket is due, and the promise kept by a calendar in which that day is off. */
async function dueDayOf({ dueAt, completeAt, promiseDays }: Awaited<ReturnType<typeof aTicket>>) {
  const { calendar } = await loadOffice();
  if (!dueAt || !completeAt) throw new Error("the ticket has no deadline");
  const date = officeDate(calendar, dueAt);
  const after = { ...calendar, holidays: { ...calendar.holidays, [date]: "Libur fakultatif" } };
  return { date, calendar, after, moved: addWorkingDays(after, completeAt, promiseDays).dueAt };
}

test("libur pada hari tenggat menggeser tiket yang terbuka, tercatat; libur dihapus mengembalikannya", async () => {
  const ticket = await aTicket();
  const finished = await aTicket({ status: "completed" });
  const { date, moved } = await dueDayOf(ticket);
  expect(await addHoliday(admin, aDayOff(date))).toEqual({ ...aDayOff(date), movedDeadlines: 1 });
  expect(await stored(ticket.id)).toMatchObject({ dueAt: moved, revision: ticket.revision + 1 });
  expect((await stored(finished.id)).dueAt).toEqual(finished.dueAt);
  const { history } = await getTicket(admin, { ticketId: ticket.id });
  expect(history).toContainEqual(
    expect.objectContaining({
      kind: "deadline_moved",
      holiday: "Libur fakultatif",
      isAdded: true,
      dueAt: moved.toISOString(),
      who: { kind: "staff", name: "Yohana Mandowen" },
    }),
  );
  expect(await db().auditEntry.findFirst({ where: { action: "holiday_added" } })).toMatchObject({
    detail: { movedDeadlines: 1 },
  });
  expect(await removeHoliday(admin, { date })).toEqual({ movedDeadlines: 1 });
  expect((await stored(ticket.id)).dueAt).toEqual(ticket.dueAt);
});

test("libur sesudah tenggat tidak menggeser apa-apa", async () => {
  const ticket = await aTicket();
  const { date, calendar } = await dueDayOf(ticket);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(Date.parse(date) + day * 86_400_000));
  const later =
    days.map((day) => day.toISOString().slice(0, 10)).find((day) => !calendar.holidays[day]) ?? "";
  expect(await addHoliday(admin, aDayOff(later))).toMatchObject({ movedDeadlines: 0 });
  expect(await stored(ticket.id)).toMatchObject({ dueAt: ticket.dueAt, revision: ticket.revision });
});

test("tenggat yang sudah diperpanjang jeda tetap memuat jedanya", async () => {
  const ticket = await aTicket();
  await db().ticket.update({ where: { id: ticket.id }, data: { pausedMinutes: 90 } });
  const { date, after, moved } = await dueDayOf(ticket);
  await addHoliday(admin, aDayOff(date));
  const { dueAt, pausedMinutes } = await stored(ticket.id);
  expect(pausedMinutes).toBe(90);
  expect(workingMinutesBetween(after, moved, dueAt ?? moved)).toBe(90);
});

test("dua libur yang dicatat bersamaan sama-sama berlaku", async () => {
  const ticket = await aTicket();
  const { date, after, moved } = await dueDayOf(ticket);
  const next = officeDate(after, moved);
  await Promise.all([addHoliday(admin, aDayOff(date)), addHoliday(admin, aDayOff(next))]);
  const both = { ...after, holidays: { ...after.holidays, [next]: "Libur fakultatif" } };
  expect((await stored(ticket.id)).dueAt).toEqual(
    addWorkingDays(both, ticket.completeAt ?? new Date(), ticket.promiseDays).dueAt,
  );
});
