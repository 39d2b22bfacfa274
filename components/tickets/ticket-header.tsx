"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronRight, ChevronUp, MessageCircle } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/shell/viewer-context";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/lib/auth/permissions";
import { cardsOfColumn } from "@/lib/tickets/board-order";
import { COLUMN_OF } from "@/lib/tickets/ticket";
import type { TicketPage } from "@/lib/tickets/ticket-page";
import { AssigneeMenu } from "./assignee-menu";
import { TicketChip } from "./ticket-chip";
import { ticketQueries } from "./ticket-queries";

/** Whose ticket it is, where it stands, who has it, and the ways on. */
export function TicketHeader({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const { card, phone, conversationId } = page;
  const facts = [card.rtRw, phone].filter(Boolean).join(" · ");
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1 border-b border-line bg-sheet px-5 pt-2.5 pb-3 max-sm:px-3.5">
      <div className="flex min-h-7 items-center gap-1.5 text-sm text-ink-3">
        <Link href="/tickets" className="link">
          {t("title")}
        </Link>
        <ChevronRight aria-hidden="true" className="size-3.5" />
        <span className="max-sm:hidden">{t(`column.${COLUMN_OF[card.status]}`)}</span>
        <ChevronRight aria-hidden="true" className="size-3.5 max-sm:hidden" />
        <span className="min-w-0 truncate">
          {t("page.crumb", { kind: t(`kind.${card.kind}`), number: card.number })}
        </span>
        <Neighbours ticketId={card.id} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <h1 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xl leading-[26px] font-[750] tracking-[-0.01em]">
            {card.title}
            <TicketChip status={card.status} />
          </h1>
          <p className="text-sm leading-5 text-ink-2">
            <b className="font-semibold text-ink">{card.applicant ?? t("resident")}</b>
            {facts && ` · ${facts}`}
          </p>
        </div>
        <AssigneeMenu page={page} />
        {conversationId && can(viewer, "conversation.read") && (
          <ButtonLink href={`/inbox/${conversationId}` as Route} className="max-sm:flex-1">
            <MessageCircle aria-hidden="true" className="size-4" />
            {t("page.openConversation")}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}

/** The tickets before and after this one, in the board's order of its column. */
function Neighbours({ ticketId }: { ticketId: string }) {
  const t = useTranslations("tickets.page");
  const { data } = useQuery(ticketQueries.board());
  const own = data?.cards.find(({ id }) => id === ticketId);
  if (!data || !own) return null;
  const open = data.cards.filter(({ isLocked }) => !isLocked);
  const column = cardsOfColumn(open, COLUMN_OF[own.status]);
  const index = column.findIndex(({ id }) => id === ticketId);
  return (
    <span className="ml-auto flex items-center gap-0.5">
      <span className="mr-1.5 whitespace-nowrap">
        {t("position", { index: index + 1, total: column.length })}
      </span>
      <Neighbour
        id={column[index - 1]?.id}
        label={t("previous")}
        icon={<ChevronUp aria-hidden="true" className="size-4" />}
      />
      <Neighbour
        id={column[index + 1]?.id}
        label={t("next")}
        icon={<ChevronDown aria-hidden="true" className="size-4" />}
      />
    </span>
  );
}

function Neighbour({ id, label, icon }: { id: string | undefined; label: string; icon: React.ReactNode }) {
  if (!id) {
    return (
      <span
        aria-hidden="true"
        className="grid h-7 w-8 place-items-center text-ink-3 opacity-50 pointer-coarse:size-touch"
      >
        {icon}
      </span>
    );
  }
  return (
    <ButtonLink
      href={`/tickets/${id}` as Route}
      aria-label={label}
      size="small"
      shape="icon"
      className="w-8!"
    >
      {icon}
    </ButtonLink>
  );
}
