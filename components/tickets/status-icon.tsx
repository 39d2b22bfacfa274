import {
  BadgeCheck,
  Ban,
  CircleCheck,
  CircleX,
  FilePen,
  FileWarning,
  Inbox,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquareReply,
  PackageCheck,
  PenLine,
  SearchCheck,
  Wrench,
} from "lucide-react";
import type { TicketStatus } from "@/lib/tickets/ticket";

const ICON = {
  received: Inbox,
  checking: SearchCheck,
  needs_documents: FileWarning,
  processing: FilePen,
  awaiting_signature: PenLine,
  ready: PackageCheck,
  completed: CircleCheck,
  rejected: CircleX,
  cancelled: Ban,
  verified: BadgeCheck,
  in_progress: Wrench,
  awaiting_reporter: MessageCircleQuestion,
  answered: MessageSquareReply,
} as const satisfies Record<TicketStatus, LucideIcon>;

export function StatusIcon({ status, className }: { status: TicketStatus; className?: string }) {
  const Icon = ICON[status];
  return <Icon aria-hidden="true" className={className} />;
}
