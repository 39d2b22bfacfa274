import { isLate } from "@/lib/tickets/board-order";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import type { TicketFilters } from "@/lib/tickets/ticket-filters";

type World = { viewerId: string; today: (at: string) => boolean };

/** The board's cards are all here: filters and search answer without the server. A locked card has no content to match. */
export function filterCards(cards: BoardCard[], filters: TicketFilters, world: World): BoardCard[] {
  return cards.filter((card) => TESTS.every((test) => test(card, filters, world)));
}

type Test = (card: BoardCard, filters: TicketFilters, world: World) => boolean;

const TESTS: Test[] = [
  (card, { kind }) => !kind || card.kind === kind,
  (card, { service }) => !service || (!card.isLocked && card.serviceId === service),
  (card, { assignee }, { viewerId }) => {
    if (!assignee) return true;
    if (assignee === "none") return card.assignee === null;
    return card.assignee?.id === (assignee === "me" ? viewerId : assignee);
  },
  (card, { due }, { today }) => {
    const { clock } = card;
    if (due === "late") return isLate(card);
    if (due === "paused") return clock.kind === "paused";
    if (due === "forgotten") return clock.kind === "ready" && clock.isForgotten;
    if (due === "failed") return !card.isLocked && card.notice?.status === "failed";
    return due !== "today" || (clock.kind === "running" && clock.dueAt !== null && today(clock.dueAt));
  },
  (card, { q }) => !q || textOf(card).includes(q.toLocaleLowerCase("id")),
];

function textOf(card: BoardCard): string {
  const parts = card.isLocked
    ? [card.number]
    : [card.number, card.title, card.applicant, card.serviceName, card.rtRw];
  return parts.filter(Boolean).join(" ").toLocaleLowerCase("id");
}
