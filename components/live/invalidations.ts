import type { QueryKey } from "@tanstack/react-query";
import type { LiveEvent } from "@/lib/live/live-event";

/** The keys whose answers an event may have changed. Events carry ids only: what is on screen is read anew. */
export function keysOf(event: LiveEvent): QueryKey[] {
  switch (event.kind) {
    case "conversation.changed":
      return [...LISTS_OF_CONVERSATIONS, ["conversations", event.conversationId]];
    case "ticket.changed":
      return [["tickets"], ["statistics"], ["conversations"]];
    case "menu.changed":
      return [["menu"]];
    case "settings.changed":
      return [["settings"]];
    case "health.changed":
      return [["health"]];
  }
}

const LISTS_OF_CONVERSATIONS: QueryKey[] = ["list", "counts", "search"].map((list) => [
  "conversations",
  list,
]);
