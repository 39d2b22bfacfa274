import "server-only";
import { TZDate } from "@date-fns/tz";
import { isOpen, nextOpening } from "../calendar/working-time";
import type { Transaction } from "../db";
import type { MenuDoc } from "../menu/engine/menu-doc";
import type { Env, TicketSummary } from "../menu/engine/menu-env";
import { loadMenu } from "../menu/load-menu";
import type { Office } from "../office/load-office";
import { residentMoment } from "../office/office-words";
import { listResidentTickets } from "../tickets/list-resident-tickets";
import type { LockedConversation } from "./lock-conversation";

type World = { office: Office; latest: number; now: Date };

/** The world as the engine may see it: the time, the office's doors, the menus in use, this conversation's tickets. */
export async function engineEnv(
  tx: Transaction,
  conversation: LockedConversation,
  world: World,
): Promise<Env> {
  const { session } = conversation;
  const runs = [session?.form, ...(session?.parked ?? [])];
  const numbers = new Set([world.latest, session?.menuV, ...runs.map((run) => run?.v)]);
  const menus = new Map<number, MenuDoc>();
  for (const number of numbers) if (number !== undefined) menus.set(number, await loadMenu(number, tx));
  const latest = await loadMenu(world.latest, tx);
  const { calendar } = world.office;
  const opening = nextOpening(calendar, world.now);
  const tickets: TicketSummary[] = conversation.hasTickets
    ? await listResidentTickets(tx, conversation.id, world.office)
    : [];
  return {
    now: world.now.toISOString(),
    office: {
      isOpen: isOpen(calendar, world.now),
      ...(opening ? { nextOpening: residentMoment(opening, calendar.timeZone) } : {}),
      utcOffsetMinutes: -new TZDate(world.now.getTime(), calendar.timeZone).getTimezoneOffset(),
    },
    menu: (number) => menus.get(number) ?? latest,
    latest: world.latest,
    tickets,
    ...(conversation.residentName ? { residentName: conversation.residentName } : {}),
  };
}
