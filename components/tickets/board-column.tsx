"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { hasFailedNotice, isLate } from "@/lib/tickets/board-order";
import { COLUMN_OF, type BoardColumn as Column, type TicketStatus } from "@/lib/tickets/ticket";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import { BoardCardView, type CardActs } from "./board-card";
import { type ColumnItem, layColumn, statesFor } from "./column-layout";
import { isDecidedInColumn } from "./decided-in-column";
import { DecisionSlot } from "./decision-slot";
import { StateTiles } from "./state-tiles";
import type { BoardMove } from "./use-board-move";
import { useIsPhone } from "./use-is-phone";

type Props = {
  column: Column;
  cards: BoardCard[];
  now: number;
  acts: CardActs;
  move: BoardMove;
  isHidden: boolean;
  /** Said where no card is. */
  emptyWords: string;
};

/** A column: its head with what needs attention, its cards in order, and where a lifted card may go. */
export function BoardColumn({ column, cards, now, acts, move, isHidden, emptyWords }: Props) {
  const t = useTranslations("tickets");
  const { lift } = move;
  const own = cards.filter(({ status }) => COLUMN_OF[status] === column);
  const states = statesFor(column, lift?.card);
  const isHome = lift !== null && COLUMN_OF[lift.card.status] === column;
  const isTarget = states.length === 1 && !isHome;
  const items = layColumn(column, cards, move);
  const name = t(`column.${column}`);
  return (
    <section
      aria-label={name}
      data-drop={isTarget ? states[0] : undefined}
      className={joinClasses(
        "relative -mx-1.5 flex min-h-0 min-w-0 flex-col rounded-lg px-1.5",
        isHidden && "hidden",
        lookOf(column, states, move),
      )}
    >
      <ColumnHead column={column} cards={own} />
      <ul
        aria-label={name}
        className="-mx-2 grid min-h-0 flex-1 content-start gap-2 overflow-y-auto overscroll-contain px-2 pt-px pb-4"
      >
        {items.length === 0 && <li className="px-1 py-6 text-center text-sm text-ink-3">{emptyWords}</li>}
        {items.map((item) => (
          <li key={item.kind === "slot" ? "slot" : item.card.id} className="min-w-0">
            <Item item={item} now={now} acts={acts} move={move} />
          </li>
        ))}
      </ul>
      {lift && lift.by !== "keyboard" && (states.length > 1 || (isHome && states.length > 0)) && (
        <StateTiles states={states} over={lift.over} isHome={isHome} />
      )}
    </section>
  );
}

/** While a card is lifted: where it may go has a dashed edge, where it would go a whole one, the rest steps back. */
function lookOf(column: Column, states: TicketStatus[], move: BoardMove): string {
  const { lift } = move;
  const isOver = lift?.over.some((status) => COLUMN_OF[status] === column) ?? false;
  if (isOver || isDeciding(column, move)) return "bg-sea-wash outline-2 -outline-offset-2 outline-drop";
  if (!lift || COLUMN_OF[lift.card.status] === column) return "";
  if (states.length === 0) return "cursor-not-allowed opacity-40 grayscale";
  return states.length === 1 ? "outline-2 -outline-offset-2 outline-line-control outline-dashed" : "";
}

function isDeciding(column: Column, { deciding }: BoardMove): boolean {
  const [status] = deciding?.states ?? [];
  return (
    deciding !== null && status !== undefined && isDecidedInColumn(deciding) && COLUMN_OF[status] === column
  );
}

function Item({ item, now, acts, move }: { item: ColumnItem } & Pick<Props, "now" | "acts" | "move">) {
  const isPhone = useIsPhone();
  if (item.kind !== "slot") {
    return <BoardCardView card={item.card} now={now} acts={acts} isAway={item.kind === "origin"} />;
  }
  const { deciding } = move;
  const isInline = deciding !== null && isDecidedInColumn(deciding) && !isPhone;
  return (
    <InView>
      <DecisionSlot
        card={item.card}
        status={item.status}
        now={now}
        isLifted={deciding !== null || move.lift?.by === "keyboard"}
        deciding={isInline ? deciding : null}
        move={move}
      />
    </InView>
  );
}

/** What is being decided must be on screen, wherever the order puts it. */
function InView({ children }: { children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return <div ref={box}>{children}</div>;
}

function ColumnHead({ column, cards }: { column: Column; cards: BoardCard[] }) {
  const t = useTranslations("tickets");
  const late = cards.filter(isLate).length;
  const failed = cards.filter(hasFailedNotice).length;
  const forgotten = cards.filter(({ clock }) => clock.kind === "ready" && clock.isForgotten).length;
  return (
    <header className="flex h-11 flex-none items-center gap-2 px-0.5 pt-0.5 max-sm:h-auto max-sm:min-h-2 max-sm:py-1.5">
      <h2 className="text-md font-bold max-sm:sr-only">{t(`column.${column}`)}</h2>
      <span className="text-sm font-semibold text-ink-2 max-sm:sr-only">{cards.length}</span>
      <span className="ml-auto flex gap-1.5 text-xs font-bold text-overdue max-sm:ml-0">
        {late > 0 && (
          <Link href={`/tickets?view=table&column=${column}&due=late`} className="hover:underline">
            {t("lateCount", { count: late })}
          </Link>
        )}
        {late > 0 && failed > 0 && "·"}
        {failed > 0 && (
          <Link href={`/tickets?view=table&column=${column}&due=failed`} className="hover:underline">
            {t("failedCount", { count: failed })}
          </Link>
        )}
        {forgotten > 0 && (
          <Link href="/tickets?view=table&due=forgotten" className="text-waiting hover:underline">
            {t("forgottenCount", { count: forgotten })}
          </Link>
        )}
      </span>
    </header>
  );
}
