import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { db } from "../db";
import { Prisma } from "../db/generated/client";
import { loadOffice } from "../office/load-office";
import { compareCards } from "./board-order";
import { selectCardRows } from "./select-card-rows";
import { FINISHED, OPEN_STATUSES } from "./ticket";
import type { Board } from "./ticket-card";
import { toBoardCard } from "./to-ticket-card";

/** More open tickets than this belong in the table; the nearest deadlines stay on the board. */
const BOARD_CARDS = 600;
export const FINISHED_SHOWN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Every open ticket as a card, in the board's order, and how many were finished in the last 30 days. Two statements. */
export async function listBoard(viewer: Viewer): Promise<Board> {
  authorize(viewer, "ticket.read");
  const now = new Date();
  const since = new Date(now.getTime() - FINISHED_SHOWN_DAYS * DAY_MS);
  const [{ calendar }, rows, finishedCount] = await Promise.all([
    loadOffice(),
    selectCardRows(db(), {
      where: Prisma.sql`t.status = any(${OPEN_STATUSES}::"TicketStatus"[])`,
      orderBy: Prisma.sql`t."dueAt" nulls last, t.id`,
      limit: BOARD_CARDS + 1,
    }),
    db().ticket.count({ where: { status: { in: [...FINISHED] }, finishedAt: { gte: since } } }),
  ]);
  const cards = rows.slice(0, BOARD_CARDS).map((row) => toBoardCard(viewer, row, { calendar, now }));
  return { cards: cards.sort(compareCards), finishedCount, isCut: rows.length > BOARD_CARDS };
}
