import "server-only";
import { TZDate } from "@date-fns/tz";
import { authorize } from "../../auth/permissions";
import type { Viewer } from "../../auth/viewer";
import { isOpen, nextOpening } from "../../calendar/working-time";
import { loadOffice } from "../../office/load-office";
import { hoursInWords, residentMoment } from "../../office/office-words";
import type { PreviewOffice } from "./preview-office";

/** The office as the bot speaks of it, for the simulated phone. */
export async function getPreviewOffice(viewer: Viewer): Promise<PreviewOffice> {
  authorize(viewer, "menu.read");
  const { profile, calendar } = await loadOffice();
  const now = new Date();
  const opening = nextOpening(calendar, now);
  return {
    name: profile.name,
    address: profile.address,
    hours: hoursInWords(calendar),
    phone: profile.phone,
    ticketPrefix: profile.ticketPrefix,
    isOpen: isOpen(calendar, now),
    nextOpening: opening ? residentMoment(opening, calendar.timeZone) : null,
    now: now.toISOString(),
    utcOffsetMinutes: -new TZDate(now.getTime(), calendar.timeZone).getTimezoneOffset(),
  };
}
