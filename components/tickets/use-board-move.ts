import { useCallback, useEffect, useState } from "react";
import { hasNotice } from "@/lib/tickets/notice-text";
import type { HandoverInput, TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { focusCard, useLift } from "./use-lift";
import { useMoveTicket } from "./use-move-ticket";
import type { Letter } from "./use-notice-draft";

/** A card that has been dropped and waits for its message to be decided. */
export type Deciding = { card: TicketCard; states: TicketStatus[]; clientMessageId: string };
export type Decided = {
  status: TicketStatus;
  message: string | null;
  template?: Letter["template"];
  reason?: string;
  handover?: HandoverInput;
};

/** Does this move ask for something first: a message, a reason, who collects? Otherwise it happens at once. */
export const asksFirst = ({ kind }: TicketCard, status: TicketStatus) =>
  hasNotice(kind, status) || (kind === "request" && status === "completed");

/** Lift, drop, decide, move: one card at a time. */
export function useBoardMove() {
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const move = useMoveTicket();

  const begin = useCallback(
    (card: TicketCard, states: TicketStatus[]) => {
      const clientMessageId = crypto.randomUUID();
      const [only] = states;
      if (states.length === 1 && only && !asksFirst(card, only)) {
        move.mutate(
          { card, status: only, message: null, clientMessageId },
          { onSettled: () => focusCard(card.id) },
        );
      } else {
        setDeciding({ card, states, clientMessageId });
      }
    },
    [move.mutate],
  );
  const { lift, onPointerDown, onLiftKey } = useLift(begin);
  const isLifting = lift !== null;
  useEffect(() => {
    // One card at a time: lifting another one leaves the first where it was.
    if (isLifting) setDeciding(null);
  }, [isLifting]);

  const decide = (decided: Decided) => {
    if (!deciding) return;
    const { card, clientMessageId } = deciding;
    setDeciding(null);
    move.mutate({ card, clientMessageId, ...decided }, { onSettled: () => focusCard(card.id) });
  };
  const cancel = () => {
    if (deciding) focusCard(deciding.card.id);
    setDeciding(null);
  };
  return { lift, deciding, begin, decide, cancel, onPointerDown, onLiftKey };
}

export type BoardMove = ReturnType<typeof useBoardMove>;
