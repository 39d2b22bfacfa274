"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { useViewer } from "@/components/shell/viewer-context";
import { Avatar } from "@/components/ui/avatar";
import { can } from "@/lib/auth/permissions";
import type { BoardCard } from "@/lib/tickets/ticket-card";
import { useAssignTicket } from "./use-assign-ticket";

/** Who has the ticket: filled is mine, pale a colleague's; nobody's is a dashed plus that takes it. */
export function CardHandler({ card }: { card: BoardCard }) {
  const viewer = useViewer();
  const t = useTranslations("tickets");
  const assign = useAssignTicket();
  const { assignee } = card;
  if (assignee) {
    return (
      <Avatar
        size="small"
        initials={assignee.initials}
        isMine={assignee.id === viewer.id}
        label={assignee.name}
      />
    );
  }
  if (card.isLocked || !can(viewer, "ticket.move")) return <Avatar size="small" label={t("nobody")} />;
  return (
    <Button
      aria-label={t("claim", { number: card.number })}
      onPress={() => assign.mutate({ card, assignee: viewer })}
      className="relative z-[2] -m-2 grid place-items-center p-2 text-ink-3 hover:text-sea"
    >
      <span className="grid size-[22px] place-items-center rounded-full border border-dashed border-line-strong">
        <Plus aria-hidden="true" className="size-3" />
      </span>
    </Button>
  );
}
