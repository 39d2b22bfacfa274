import "server-only";
import { TZDate } from "@date-fns/tz";
import { isOpen, nextOpening } from "../calendar/working-time";
import type { Transaction } from "../db";
import type { Env } from "../menu/engine/menu-env";
import { latestMenuVersion } from "../menu/load-menu";
import { loadOffice, type Office } from "../office/load-office";
import { residentMoment } from "../office/office-words";

/** What the bot sees around it at one moment, the same for every conversation. */
export type BotWorld = {
  office: Office;
  /** Number of the menu that residents see now. */
  latest: number;
  now: Date;
  /** The office's doors, in the engine's form. */
  doors: Env["office"];
};

/** Read before a transaction that holds a conversation, or within it (`tx`, with the office known). */
export async function botWorld(tx?: Transaction, office?: Office): Promise<BotWorld> {
  const known = office ?? (await loadOffice());
  const now = new Date();
  return { office: known, now, latest: await latestMenuVersion(tx), doors: doorsAt(known, now) };
}

function doorsAt({ calendar }: Office, now: Date): BotWorld["doors"] {
  const opening = nextOpening(calendar, now);
  return {
    isOpen: isOpen(calendar, now),
    ...(opening ? { nextOpening: residentMoment(opening, calendar.timeZone) } : {}),
    utcOffsetMinutes: -new TZDate(now.getTime(), calendar.timeZone).getTimezoneOffset(),
  };
}
