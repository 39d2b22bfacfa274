import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError, api } from "@/lib/http/api";
import type { HandoverInput, TicketStatus } from "@/lib/tickets/ticket";
import type { Board, BoardCard, MoveConflict, TicketCard } from "@/lib/tickets/ticket-card";
import { movedCard } from "./moved-card";
import { ticketQueries } from "./ticket-queries";
import type { Letter } from "./use-notice-draft";

export type Move = {
  card: TicketCard;
  status: TicketStatus;
  message: string | null;
  template?: Letter["template"];
  reason?: string;
  handover?: HandoverInput;
  clientMessageId: string;
};

const boardKey = ticketQueries.board().queryKey;

/** Moves a card at once on the screen, then on the server; says what happened, and whose change won when it did not. */
export function useMoveTicket() {
  const queryClient = useQueryClient();
  const t = useTranslations("tickets");
  const errorText = useErrorText();
  const undo = useUndoMove();
  return useMutation({
    mutationFn: ({ card, ...move }: Move) =>
      api.put<TicketCard>(`/api/tickets/${card.id}/status`, { ...move, revision: card.revision }),
    onMutate: async ({ card, status }) => {
      await queryClient.cancelQueries({ queryKey: boardKey });
      const before = queryClient.getQueryData<Board>(boardKey);
      putCard(queryClient, movedCard(card, status));
      return { before };
    },
    onError: (error, { card }, context) => {
      if (context?.before) queryClient.setQueryData(boardKey, context.before);
      const conflict = conflictIn(error);
      if (!conflict) return void showToast({ kind: "failed", text: errorText(error) });
      putCard(queryClient, conflict.card);
      const words = { number: card.number, status: t(`status.${conflict.card.status}`) };
      const text = conflict.movedBy
        ? t("conflictBy", { ...words, name: conflict.movedBy })
        : t("conflict", words);
      showToast({ kind: "failed", text });
    },
    onSuccess: (card, { message }) => {
      putCard(queryClient, card);
      const words = { number: card.number, status: t(`status.${card.status}`) };
      const onPress = () => undo.mutate({ card, wasSent: message !== null });
      showToast({
        text: t(message ? "movedAndSent" : "moved", words),
        action: { label: t("undo"), onPress },
      });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.all }),
  });
}

/** Takes back one's own last move; a message that went out stays out, and the notice says so. */
export function useUndoMove() {
  const queryClient = useQueryClient();
  const t = useTranslations("tickets");
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ card }: { card: TicketCard; wasSent: boolean }) =>
      api.delete<TicketCard>(`/api/tickets/${card.id}/status`, { revision: card.revision }),
    onSuccess: (card, { wasSent }) => {
      putCard(queryClient, card);
      const words = { number: card.number, status: t(`status.${card.status}`) };
      showToast({ text: t(wasSent ? "undoneSent" : "undone", words) });
    },
    onError: (error) => void showToast({ kind: "failed", text: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.all }),
  });
}

/** Replaces one card of the board's cache; a card that is not there (finished tickets) is added. */
export function putCard(queryClient: QueryClient, card: TicketCard) {
  queryClient.setQueryData<Board>(boardKey, (board) => {
    if (!board) return board;
    const others = board.cards.filter(({ id }: BoardCard) => id !== card.id);
    return { ...board, cards: [...others, card] };
  });
}

function conflictIn(error: unknown): MoveConflict | null {
  return error instanceof ApiError && error.code === "conflict" ? (error.details as MoveConflict) : null;
}
