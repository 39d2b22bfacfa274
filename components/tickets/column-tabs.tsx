"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { hasFailedNotice, isLate } from "@/lib/tickets/board-order";
import { BOARD_COLUMNS, type BoardColumn, COLUMN_OF } from "@/lib/tickets/ticket";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import { statesFor } from "./column-layout";
import type { Lift } from "./use-lift";

type Props = {
  cards: BoardCard[];
  finishedCount: number;
  tab: BoardColumn;
  onTab: (column: BoardColumn) => void;
  lift: Lift | null;
};

/** The columns on a phone, each with its count and a red dot when something is late or failed; drop places for a lifted card. */
export function ColumnTabs({ cards, finishedCount, tab, onTab, lift }: Props) {
  const t = useTranslations("tickets");
  return (
    <nav aria-label={t("columns")} className="grid flex-none grid-cols-4 border-b border-line bg-sheet px-1">
      {BOARD_COLUMNS.map((column) => {
        const own = cards.filter(({ status }) => COLUMN_OF[status] === column);
        const states = statesFor(column, lift?.card);
        const isOver = states.length > 0 && lift?.over.join() === states.join();
        const look = joinClasses(
          "grid min-h-touch justify-items-center pt-1 pb-2 text-xs font-semibold whitespace-nowrap text-ink-3",
          tab === column && !lift && "text-ink shadow-[inset_0_-2px_var(--sea)]",
          lift && states.length > 0 && "rounded-md bg-sea-wash text-sea-strong",
          isOver && "outline-2 -outline-offset-2 outline-drop",
          lift && states.length === 0 && "opacity-40",
        );
        const content = (
          <>
            <b className="relative text-lg leading-tight font-bold text-ink-2">
              {column === "completed" ? finishedCount : own.length}
              {own.some((card) => isLate(card) || hasFailedNotice(card)) && (
                <i className="absolute top-1.5 -right-2.5 size-1.5 rounded-full bg-overdue" />
              )}
            </b>
            {t(`column.${column}`)}
          </>
        );
        return column === "completed" ? (
          <Link
            key={column}
            href="/tickets?view=table&column=completed"
            data-drop={states.join(" ")}
            className={look}
          >
            {content}
          </Link>
        ) : (
          <button
            key={column}
            type="button"
            aria-pressed={tab === column}
            data-drop={states.join(" ")}
            onClick={() => onTab(column)}
            className={look}
          >
            {content}
          </button>
        );
      })}
    </nav>
  );
}
