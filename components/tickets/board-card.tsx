"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { BoardCard, TicketCard } from "@/lib/tickets/ticket-card";
import { CardFace } from "./card-face";
import { CardHandler } from "./card-handler";
import { CardMenu } from "./card-menu";

export type CardActs = {
  onPointerDown: (card: TicketCard, event: PointerEvent<HTMLElement>) => void;
  onLiftKey: (card: TicketCard, event: KeyboardEvent<HTMLElement>) => void;
  onMove: (card: TicketCard, status: TicketStatus) => void;
  canMove: boolean;
};

type Props = {
  card: BoardCard;
  now: number;
  acts: CardActs;
  /** Lifted: its place stays, and the element too, or the finger that holds it would lose its touch. */
  isAway: boolean;
};

const BOX = "relative rounded-md border px-[11px] pt-2.5 pb-[9px]";

/** One ticket on the board. It opens on click, lifts on drag, long press or Space, and has a menu for all the rest. */
export function BoardCardView({ card, now, acts, isAway }: Props) {
  const t = useTranslations("tickets");
  if (card.isLocked) return <LockedCardView card={card} now={now} />;
  const name = t("cardName", { title: card.title, number: card.number });
  return (
    <article
      aria-label={name}
      data-ticket={card.id}
      onPointerDown={(event) => acts.canMove && acts.onPointerDown(card, event)}
      className={joinClasses(
        BOX,
        "group select-none has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-1 has-[a:focus-visible]:outline-sea",
        isAway
          ? "border-dashed border-line-strong *:not-first:invisible"
          : "border-line bg-sheet hover:border-line-strong",
        acts.canMove && "cursor-grab",
      )}
    >
      <AwayWords card={card} isShown={isAway} />
      <CardFace
        card={card}
        now={now}
        title={
          <Link
            href={`/tickets/${card.id}` as Route}
            aria-label={name}
            aria-describedby={acts.canMove ? "drag-help" : undefined}
            draggable={false}
            prefetch={false}
            onKeyDown={(event) => acts.canMove && acts.onLiftKey(card, event)}
            className="outline-none after:absolute after:inset-0 after:rounded-md"
          >
            {card.title}
          </Link>
        }
        end={
          <>
            {acts.canMove && <CardMenu card={card} onMove={acts.onMove} />}
            <CardHandler card={card} />
          </>
        }
      />
    </article>
  );
}

function AwayWords({ card, isShown }: { card: TicketCard; isShown: boolean }) {
  const t = useTranslations("tickets");
  return (
    <p className="absolute inset-0 grid place-items-center px-3 text-center text-xs font-[550] text-ink-2 empty:hidden">
      {isShown && (
        <span>
          {[card.title, card.applicant].filter(Boolean).join(", ")}
          <span className="pointer-coarse:hidden"> · {t("escToReturn")}</span>
        </span>
      )}
    </p>
  );
}

function LockedCardView({ card, now }: { card: BoardCard; now: number }) {
  const t = useTranslations("tickets");
  const title = t("closedReport");
  return (
    <article
      aria-label={t("cardName", { title, number: card.number })}
      className={joinClasses(BOX, "border-transparent bg-well")}
    >
      <CardFace card={card} now={now} title={title} end={<CardHandler card={card} />} />
    </article>
  );
}
