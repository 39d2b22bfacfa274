import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BLANK } from "@/lib/tickets/notice";
import type { TicketStatus } from "@/lib/tickets/ticket";
import { ticketQueries } from "./ticket-queries";

export const MAX_MESSAGE = 1024;

/** The proposed message of a move with what the officer changed: exactly what would be sent. */
export function useNoticeDraft(ticketId: string, status: TicketStatus) {
  const query = useQuery(ticketQueries.notice(ticketId, status));
  const [edited, setEdited] = useState<string | null>(null);
  const [filling, setFilling] = useState("");
  const notice = query.data;
  const proposed = notice?.message ?? null;
  const filled = filling.trim() && proposed ? proposed.replace(BLANK, filling.trim()) : proposed;
  const message = edited ?? filled;
  const isComplete = message !== null && message.trim().length > 0 && !message.includes(BLANK);
  return {
    query,
    notice,
    message,
    /** What stands in the blank: a rejection's reason is kept with the ticket too. */
    filling,
    setFilling,
    isEditing: edited !== null,
    edit: () => setEdited(message ?? ""),
    setMessage: setEdited,
    canSend: isComplete && message.length <= MAX_MESSAGE && notice?.window.kind === "open",
  };
}

export type NoticeDraft = ReturnType<typeof useNoticeDraft>;
