import { type BoardColumn, COLUMN_OF } from "./ticket";
import type { BoardCard } from "./ticket-card";

/** Late, message failed, nearest deadline, paused: the order that the board writes on its bar. */
export function compareCards(a: BoardCard, b: BoardCard): number {
  return rankOf(a) - rankOf(b) || timeOf(a) - timeOf(b) || a.number.localeCompare(b.number);
}

export const cardsOfColumn = <Card extends BoardCard>(cards: Card[], column: BoardColumn): Card[] =>
  cards.filter(({ status }) => COLUMN_OF[status] === column).sort(compareCards);

function rankOf(card: BoardCard): number {
  if (isLate(card)) return 0;
  if (hasFailedNotice(card)) return 1;
  if (card.clock.kind === "ready") return card.clock.isForgotten ? 2 : 4;
  return card.clock.kind === "running" ? 3 : 5;
}

function timeOf({ clock }: BoardCard): number {
  const at =
    clock.kind === "ready" ? clock.readyAt : clock.kind === "finished" ? clock.finishedAt : clock.dueAt;
  return at ? Date.parse(at) : Number.MAX_SAFE_INTEGER;
}

export const isLate = ({ clock }: BoardCard) =>
  (clock.kind === "running" || clock.kind === "paused") && clock.isLate;

export const hasFailedNotice = (card: BoardCard) => !card.isLocked && card.notice?.status === "failed";
