"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/shell/viewer-context";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { MenuButton, MenuItem, MenuSection, MenuSeparator } from "@/components/ui/menu-button";
import { can } from "@/lib/auth/permissions";
import type { TicketPage } from "@/lib/tickets/ticket-page";
import { useAssignTicket } from "./use-assign-ticket";

/** Who has the ticket, and to whom it can go. */
export function AssigneeMenu({ page: { card, staff } }: { page: TicketPage }) {
  const t = useTranslations("tickets");
  const viewer = useViewer();
  const assign = useAssignTicket();
  const { assignee } = card;
  const mayAssign = can(viewer, "ticket.move");
  const face = (
    <>
      <Avatar size="small" initials={assignee?.initials} isMine={assignee?.id === viewer.id} />
      <span className="truncate">{assignee?.name ?? t("nobody")}</span>
    </>
  );
  if (!mayAssign) return <span className="flex items-center gap-1.5 text-sm font-semibold">{face}</span>;
  return (
    <MenuButton
      label={t("assignTo")}
      trigger={
        <Button className="max-sm:min-w-0 max-sm:flex-1" isPending={assign.isPending}>
          {face}
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      {assignee?.id !== viewer.id && (
        <MenuItem onAction={() => assign.mutate({ card, assignee: viewer })}>{t("takeIt")}</MenuItem>
      )}
      {assignee && (
        <MenuItem onAction={() => assign.mutate({ card, assignee: null })}>{t("leaveIt")}</MenuItem>
      )}
      <MenuSeparator />
      <MenuSection title={t("assignTo")}>
        {staff
          .filter(({ id }) => id !== assignee?.id && id !== viewer.id)
          .map((person) => (
            <MenuItem
              key={person.id}
              id={person.id}
              onAction={() => assign.mutate({ card, assignee: person })}
            >
              {person.name}
            </MenuItem>
          ))}
      </MenuSection>
    </MenuButton>
  );
}
