import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { showToast } from "@/components/ui/toast-queue";
import { api } from "@/lib/http/api";
import type { Person, TicketCard } from "@/lib/tickets/ticket-card";
import { ticketQueries } from "./ticket-queries";
import { putCard } from "./use-move-ticket";

/** Gives a ticket to somebody, oneself or nobody. */
export function useAssignTicket() {
  const queryClient = useQueryClient();
  const t = useTranslations("tickets");
  const errorText = useErrorText();
  return useMutation({
    mutationFn: ({ card, assignee }: { card: TicketCard; assignee: Person | null }) =>
      api.put<TicketCard>(`/api/tickets/${card.id}/assignee`, { assigneeId: assignee?.id ?? null }),
    onMutate: ({ card, assignee }) => putCard(queryClient, { ...card, assignee }),
    onSuccess: (card) => {
      const { number, assignee } = card;
      putCard(queryClient, card);
      showToast({
        text: assignee ? t("assigned", { number, name: assignee.name }) : t("unassigned", { number }),
      });
    },
    onError: (error, { card }) => {
      putCard(queryClient, card);
      showToast({ kind: "failed", text: errorText(error) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.all }),
  });
}
