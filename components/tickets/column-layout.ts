import { cardsOfColumn } from "@/lib/tickets/board-order";
import { type BoardColumn, COLUMN_OF, movesInto, type TicketStatus } from "@/lib/tickets/ticket";
import type { BoardCard, TicketCard } from "@/lib/tickets/ticket-card";
import { movedCard } from "./moved-card";
import type { BoardMove } from "./use-board-move";

export type ColumnItem =
  | { kind: "card"; card: BoardCard }
  /** Where the lifted card came from. */
  | { kind: "origin"; card: TicketCard }
  /** Where the order will put it. */
  | { kind: "slot"; card: TicketCard; status: TicketStatus };

/** What a column draws while a card is on its way: its cards, the place it left, the place it would take. */
export function layColumn(
  column: BoardColumn,
  cards: BoardCard[],
  { lift, deciding }: Pick<BoardMove, "lift" | "deciding">,
) {
  const moving = lift?.card ?? deciding?.card;
  const states = lift?.over ?? deciding?.states ?? [];
  const [status] = states;
  const items: ColumnItem[] = cardsOfColumn(cards, column).map((card) =>
    card.id === moving?.id && !card.isLocked ? { kind: "origin", card } : { kind: "card", card },
  );
  if (moving && status && states.length === 1 && COLUMN_OF[status] === column && column !== "completed") {
    const others = cards.filter(({ id }) => id !== moving.id);
    const place = cardsOfColumn([...others, movedCard(moving, status)], column).findIndex(
      ({ id }) => id === moving.id,
    );
    const origin = items.findIndex(({ kind }) => kind === "origin");
    const at = origin !== -1 && origin < place ? place + 1 : place;
    items.splice(at, 0, { kind: "slot", card: moving, status });
  }
  return items;
}

/** The states that a lifted card may take in a column. */
export const statesFor = (column: BoardColumn, card: TicketCard | undefined): TicketStatus[] =>
  card ? movesInto(card.kind, card.status, column) : [];
