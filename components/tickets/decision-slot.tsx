"use client";

import { useEffect, useId, useRef } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { CardFace } from "./card-face";
import { CardHandler } from "./card-handler";
import { MoveDecision } from "./move-decision";
import type { BoardMove, Deciding } from "./use-board-move";

type Props = {
  card: TicketCard;
  status: TicketStatus;
  now: number;
  /** Drawn as a lifted card here, not under the pointer. */
  isLifted: boolean;
  deciding: Deciding | null;
  move: BoardMove;
};

/** Where the order will put the card: a line, and on it the card itself until its message is decided. */
export function DecisionSlot({ card, status, now, isLifted, deciding, move }: Props) {
  return (
    <div className="py-1.5">
      <div className="relative mx-1 h-0.5 bg-drop before:absolute before:-top-[4px] before:-left-2 before:size-2.5 before:rounded-full before:border-2 before:border-drop before:bg-sheet" />
      <div className={joinClasses("mt-1.5 rounded-md bg-drop/12", !isLifted && "min-h-[80px]")}>
        {isLifted && (
          <div className="-translate-x-1.5 -rotate-1 rounded-md border border-drop bg-sheet px-[11px] pt-2.5 pb-[9px] shadow-2">
            <CardFace
              card={deciding ? card : { ...card, status }}
              now={now}
              title={card.title}
              end={<CardHandler card={card} />}
            />
          </div>
        )}
      </div>
      {deciding && <DecisionPanel deciding={deciding} move={move} />}
    </div>
  );
}

function DecisionPanel({ deciding, move }: { deciding: Deciding; move: BoardMove }) {
  const headingId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = panel.current;
    if (!box) return;
    // It grows when the message arrives; its buttons must stay on screen.
    const grown = new ResizeObserver(() => void box.scrollIntoView({ block: "nearest" }));
    grown.observe(box);
    return () => grown.disconnect();
  }, []);
  // Before its message has come it has no focus, and Escape must bring the card back all the same.
  const { cancel } = move;
  useEffect(() => {
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) =>
      key === "Escape" && !defaultPrevented && cancel();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={headingId}
      className="relative z-[3] mt-3.5 scroll-mb-4 rounded-lg border border-line-strong bg-sheet px-3.5 py-3 shadow-2 before:absolute before:-top-[6px] before:left-10 before:size-2.5 before:rotate-45 before:border-t before:border-l before:border-line-strong before:bg-sheet"
    >
      <MoveDecision
        card={deciding.card}
        states={deciding.states}
        headingId={headingId}
        onDecide={move.decide}
        onCancel={move.cancel}
      />
    </div>
  );
}
