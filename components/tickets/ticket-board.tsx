"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/shell/viewer-context";
import { can } from "@/lib/auth/permissions";
import type { BoardColumn as Column, TicketStatus } from "@/lib/tickets/ticket";
import type { Board, BoardCard, TicketCard } from "@/lib/tickets/ticket-card";
import { useNow } from "../shell/use-now";
import { BoardColumn } from "./board-column";
import { ColumnTabs } from "./column-tabs";
import { isDecidedInColumn } from "./decided-in-column";
import { FinishedColumn } from "./finished-column";
import { LiftAnnouncer } from "./lift-announcer";
import { LiftedCard } from "./lifted-card";
import { MoveDialog } from "./move-dialog";
import { useBoardMove } from "./use-board-move";
import { useIsPhone } from "./use-is-phone";

const OPEN_COLUMNS = ["received", "processing", "ready"] as const satisfies readonly Column[];

type Props = { board: Board; cards: BoardCard[]; isFiltered: boolean };

/** The open tickets in three columns and the finished ones folded; on a phone one column behind tabs. */
export function TicketBoard({ board, cards, isFiltered }: Props) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const now = useNow();
  const move = useBoardMove();
  const isPhone = useIsPhone();
  const [tab, setTab] = useState<Column>("received");
  const { lift, deciding } = move;
  const acts = {
    onPointerDown: move.onPointerDown,
    onLiftKey: move.onLiftKey,
    onMove: (card: TicketCard, status: TicketStatus) => move.begin(card, [status]),
    canMove: can(viewer, "ticket.move"),
  };
  const emptyWords = (column: Column) => {
    if (isFiltered) return t("emptyFiltered");
    return column === "received" && board.cards.length === 0 ? t("emptyBoardBody") : t("emptyColumn");
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {isPhone && (
        <ColumnTabs cards={cards} finishedCount={board.finishedCount} tab={tab} onTab={setTab} lift={lift} />
      )}
      <div className="grid min-h-0 flex-1 grid-cols-[repeat(3,minmax(0,1fr))_44px] gap-3.5 px-5 max-sm:grid-cols-1 max-sm:px-3">
        {OPEN_COLUMNS.map((column) => (
          <BoardColumn
            key={column}
            {...{ column, cards, now, acts, move }}
            emptyWords={emptyWords(column)}
            isHidden={isPhone && tab !== column}
          />
        ))}
        {!isPhone && <FinishedColumn count={board.finishedCount} lift={lift} />}
      </div>
      {board.isCut && <p className="px-5 pb-2 text-xs text-ink-3">{t("isCut")}</p>}
      <p id="drag-help" className="sr-only">
        {t("dragHelp")}
      </p>
      <LiftAnnouncer lift={lift} />
      {lift && lift.by !== "keyboard" && <LiftedCard lift={lift} now={now} />}
      {deciding && (isPhone || !isDecidedInColumn(deciding)) && (
        <MoveDialog deciding={deciding} onDecide={move.decide} onCancel={move.cancel} />
      )}
    </div>
  );
}
