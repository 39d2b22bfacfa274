import type { OfficeCalendar } from "./working-time";

const at = (hour: number, minute = 0) => hour * 60 + minute;
const MONDAY_TO_THURSDAY = [1, 2, 3, 4];
const FRIDAY = 5;

/** Where an office starts from until it sets its own (Perpres 21/2023; the Friday break is longer). */
export const DEFAULT_HOURS: OfficeCalendar["hours"] = [
  ...MONDAY_TO_THURSDAY.flatMap((weekday) => [
    { weekday, opensAt: at(8), closesAt: at(12) },
    { weekday, opensAt: at(13), closesAt: at(15) },
  ]),
  { weekday: FRIDAY, opensAt: at(8), closesAt: at(11, 30) },
  { weekday: FRIDAY, opensAt: at(13, 30), closesAt: at(15) },
];
