import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/api";
import type { Notice } from "@/lib/tickets/notice";
import type { DecideRequirementInput, NoticeLetter, TicketStatus } from "@/lib/tickets/ticket";
import type { Board, TicketCard, TicketFilterOptions, TicketRows } from "@/lib/tickets/ticket-card";
import { filterParams, type TicketFilters } from "@/lib/tickets/ticket-filters";
import type { TicketPage } from "@/lib/tickets/ticket-page";

const address = (ticketId: string) => `/api/tickets/${ticketId}`;

export const ticketQueries = {
  all: ["tickets"] as const,
  board: () =>
    queryOptions({
      queryKey: [...ticketQueries.all, "board"],
      queryFn: ({ signal }) => api.get<Board>("/api/tickets/board", { signal }),
    }),
  table: (filters: TicketFilters) =>
    infiniteQueryOptions({
      queryKey: [...ticketQueries.all, "table", filters],
      queryFn: ({ signal, pageParam }) =>
        api.get<TicketRows>(`/api/tickets?${filterParams({ ...filters, cursor: pageParam ?? undefined })}`, {
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page: TicketRows) => page.nextCursor,
    }),
  page: (ticketId: string) =>
    queryOptions({
      queryKey: [...ticketQueries.all, "page", ticketId],
      queryFn: ({ signal }) => api.get<TicketPage>(address(ticketId), { signal }),
    }),
  notice: (ticketId: string, status: TicketStatus) =>
    queryOptions({
      queryKey: [...ticketQueries.all, "notice", ticketId, status],
      queryFn: ({ signal }) => api.get<Notice>(`${address(ticketId)}/notice?status=${status}`, { signal }),
      staleTime: 0,
    }),
  filterOptions: () =>
    queryOptions({
      queryKey: [...ticketQueries.all, "filter-options"],
      queryFn: ({ signal }) => api.get<TicketFilterOptions>("/api/tickets/filter-options", { signal }),
      staleTime: 300_000,
    }),
};

export function useDecideRequirement(ticketId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ requirementId, verdict }: Omit<DecideRequirementInput, "ticketId">) =>
      api.put<TicketCard>(`${address(ticketId)}/requirements/${requirementId}/verdict`, { verdict }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.all }),
  });
}

export function useAddTicketNote(ticketId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: { body: string; clientNoteId: string }) =>
      api.post<{ id: string }>(`${address(ticketId)}/notes`, note),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.page(ticketId).queryKey }),
  });
}

/** Sends the message of the ticket's present state, for one that was moved without it. */
export function useTellResident(card: TicketCard) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (letter: NoticeLetter) =>
      api.post<TicketCard>(`${address(card.id)}/notice`, { ...letter, revision: card.revision }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketQueries.all }),
  });
}

export function useDiscloseAnswer(ticketId: string) {
  return useMutation({
    mutationFn: (answerId: string) =>
      api.post<{ value: string }>(`${address(ticketId)}/answers/${answerId}/disclosure`),
  });
}
