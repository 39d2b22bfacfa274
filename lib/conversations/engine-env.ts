import "server-only";
import type { Transaction } from "../db";
import type { MenuDoc } from "../menu/engine/menu-doc";
import type { Env, TicketSummary } from "../menu/engine/menu-env";
import { loadMenu } from "../menu/load-menu";
import { listResidentTickets } from "../tickets/list-resident-tickets";
import type { BotWorld } from "./bot-world";
import type { LockedConversation } from "./lock-conversation";

/** The world as the engine may see it: the time, the office's doors, the menus in use, this conversation's tickets. */
export async function engineEnv(
  tx: Transaction,
  { id, session, hasTickets, residentName }: LockedConversation,
  { office, latest, now, doors }: BotWorld,
): Promise<Env> {
  const runs = [session?.form, ...(session?.parked ?? [])];
  const numbers = new Set([latest, session?.menuV, ...runs.map((run) => run?.v)]);
  const menus = new Map<number, MenuDoc>();
  for (const number of numbers) if (number !== undefined) menus.set(number, await loadMenu(number, tx));
  const newest = await loadMenu(latest, tx);
  const tickets: TicketSummary[] = hasTickets ? await listResidentTickets(tx, id, office) : [];
  return {
    now: now.toISOString(),
    office: doors,
    menu: (number) => menus.get(number) ?? newest,
    latest,
    tickets,
    ...(residentName ? { residentName } : {}),
  };
}
