import type { QueryKey } from "@tanstack/react-query";
import type { LiveEvent } from "@/lib/live/live-event";

/** The keys whose answers an event may have changed. Events carry ids only: what is on screen is read anew. */
export function keysOf(event: LiveEvent): QueryKey[] {
  switch (event.kind) {
    case "conversation.changed":
      return [...LISTS_OF_CONVERSATIONS, ["conversations", event.conversationId], ["statistics"]];
    case "ticket.changed":
      return [["tickets"], ["statistics"], ["conversations"]];
    case "menu.changed":
      return [["menu"]];
    case "settings.changed":
      return [["settings"]];
    case "template.changed":
      return [["templates"]];
    case "health.changed":
      return [["health"]];
    case "sending.changed":
      return [["sending"], ["health"]];
    case "clock.changed":
      return [["conversations"], ["tickets"], ["health"]];
  }
}

const LISTS_OF_CONVERSATIONS: QueryKey[] = ["list", "counts", "search"].map((list) => [
  "conversations",
  list,
]);

const KINDS: readonly string[] = [
  "conversation.changed",
  "ticket.changed",
  "menu.changed",
  "settings.changed",
  "health.changed",
  "template.changed",
  "sending.changed",
  "clock.changed",
] satisfies LiveEvent["kind"][];

/** The line is our own server's, so the kind is enough; anything else (a resync, a newer kind) is a gap. */
export const isLiveEvent = (said: unknown): said is LiveEvent =>
  typeof said === "object" && said !== null && "kind" in said && KINDS.includes(String(said.kind));
