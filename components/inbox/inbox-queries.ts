import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Colleague, InboxCounts } from "@/lib/conversations/conversation";
import type { ConversationDetail } from "@/lib/conversations/conversation-detail";
import type { InboxPage, InboxRow } from "@/lib/conversations/inbox-row";
import type { InboxView } from "@/lib/conversations/inbox-views";
import type { ThreadPage } from "@/lib/conversations/thread";
import { api } from "@/lib/http/api";
import { noteClockOffset } from "./server-clock";

/** A detail with how far this computer's clock is behind the server's, in ms: the reply window closes by the server's. */
export type TimedDetail = ConversationDetail & { clockOffsetMs: number };

const address = (conversationId: string) => `/api/conversations/${conversationId}`;
/** "?view=mine", or nothing when no value is set. */
function query(values: Record<string, string | null>): string {
  const set = Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return set.length > 0 ? `?${new URLSearchParams(set)}` : "";
}

export const inboxQueries = {
  all: ["conversations"] as const,
  one: (conversationId: string) => [...inboxQueries.all, conversationId] as const,

  counts: () =>
    queryOptions({
      queryKey: [...inboxQueries.all, "counts"],
      queryFn: ({ signal }) => api.get<InboxCounts>("/api/conversations/counts", { signal }),
    }),
  list: (view: InboxView) =>
    infiniteQueryOptions({
      queryKey: [...inboxQueries.all, "list", view],
      queryFn: ({ pageParam, signal }) =>
        api.get<InboxPage>(`/api/conversations${query({ view, after: pageParam })}`, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  search: (q: string) =>
    queryOptions({
      queryKey: [...inboxQueries.all, "search", q],
      queryFn: ({ signal }) =>
        api.get<{ rows: InboxRow[] }>(`/api/conversations/search${query({ q })}`, { signal }),
      placeholderData: keepPreviousData,
    }),
  colleagues: () =>
    queryOptions({
      queryKey: ["settings", "colleagues"],
      queryFn: ({ signal }) => api.get<Colleague[]>("/api/conversations/colleagues", { signal }),
    }),

  detail: (conversationId: string) =>
    queryOptions({
      queryKey: [...inboxQueries.one(conversationId), "detail"],
      queryFn: async ({ signal }): Promise<TimedDetail> => {
        const detail = await api.get<ConversationDetail>(address(conversationId), { signal });
        return { ...detail, clockOffsetMs: noteClockOffset(detail.serverTime) };
      },
    }),
  /** Pages go backwards in time: the first is the newest. */
  messages: (conversationId: string) =>
    infiniteQueryOptions({
      queryKey: [...inboxQueries.one(conversationId), "messages"],
      queryFn: ({ pageParam, signal }) =>
        api.get<ThreadPage>(`${address(conversationId)}/messages${query({ before: pageParam })}`, {
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ earlier }) => earlier,
    }),
};
