"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { MenuButton, MenuItem, MenuSection } from "@/components/ui/menu-button";
import { movesFrom, type TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { StatusIcon } from "./status-icon";

type Props = { card: TicketCard; onMove: (card: TicketCard, status: TicketStatus) => void };

/** "Pindahkan ke…" for those who do not drag: the same states, the same message. */
export function CardMenu({ card, onMove }: Props) {
  const t = useTranslations("tickets");
  const label = t("cardMenu", { number: card.number });
  return (
    <MenuButton
      label={label}
      trigger={
        <Button
          aria-label={label}
          className="absolute top-[31px] left-[5px] z-[2] grid size-7 place-items-center rounded-sm text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-well hover:text-ink focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        >
          <EllipsisVertical aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <MenuSection title={t("moveTo")}>
        {movesFrom(card.kind, card.status).map((status) => (
          <MenuItem
            key={status}
            id={status}
            textValue={t(`status.${status}`)}
            icon={<StatusIcon status={status} />}
            onAction={() => onMove(card, status)}
          >
            {t(`status.${status}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
