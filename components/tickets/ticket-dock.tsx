"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/permissions";
import { formatDayTime } from "@/lib/i18n/office-time";
import type { TicketPage } from "@/lib/tickets/ticket-page";
import { MoveDialog } from "./move-dialog";
import { asksFirst, type Decided, type Deciding } from "./use-board-move";
import { useMoveTicket } from "./use-move-ticket";
import { usualNext } from "./usual-next";

/** On a phone the deadline and the primary act stay within reach of the thumb. */
export function TicketDock({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets");
  const office = useOfficeClock();
  const viewer = useViewer();
  const move = useMoveTicket();
  const [asking, setAsking] = useState<Deciding | null>(null);
  const { card, deadline } = page;
  const next = usualNext(card);
  if (!next || !can(viewer, "ticket.move")) return null;
  const go = (decided: Decided) => {
    setAsking(null);
    move.mutate({ card: asking?.card ?? card, clientMessageId: crypto.randomUUID(), ...decided });
  };
  const label = t(next === "completed" && card.kind === "report" ? "completeReport" : `act.${next}`);
  return (
    <div className="sticky bottom-0 z-10 flex items-center gap-2.5 border-t border-line bg-sheet px-3.5 py-2 sm:hidden">
      {deadline && <b className="flex-1 text-sm">{formatDayTime(deadline.dueAt, office)}</b>}
      <Button
        variant="primary"
        className="ml-auto text-md!"
        isPending={move.isPending}
        onPress={() =>
          asksFirst(card, next)
            ? setAsking({ card, states: [next], clientMessageId: "" })
            : go({ status: next, message: null })
        }
      >
        {label}
      </Button>
      {asking && <MoveDialog deciding={asking} onDecide={go} onCancel={() => setAsking(null)} />}
    </div>
  );
}
