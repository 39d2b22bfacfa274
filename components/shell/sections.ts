import { ChartNoAxesColumn, Inbox, ListTree, type LucideIcon, Settings, SquareKanban } from "lucide-react";
import type { Action } from "@/lib/auth/permissions";

export type SectionId = "inbox" | "tickets" | "menu" | "statistics" | "settings";

type Section = { id: SectionId; href: `/${SectionId}`; action: Action; icon: LucideIcon };

/** The desk's five places in the order of the rail, and what a viewer must be allowed to see each. */
export const SECTIONS: readonly Section[] = [
  { id: "inbox", href: "/inbox", action: "conversation.read", icon: Inbox },
  { id: "tickets", href: "/tickets", action: "ticket.read", icon: SquareKanban },
  { id: "menu", href: "/menu", action: "menu.read", icon: ListTree },
  { id: "statistics", href: "/statistics", action: "statistics.read", icon: ChartNoAxesColumn },
  { id: "settings", href: "/settings", action: "settings.read", icon: Settings },
];
