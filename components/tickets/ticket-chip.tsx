import { useTranslations } from "next-intl";
import { Chip, type Meaning } from "@/components/ui/chip";
import { COLUMN_OF, PAUSED, type TicketStatus } from "@/lib/tickets/ticket";
import { StatusIcon } from "./status-icon";

export function meaningOf(status: TicketStatus): Meaning {
  if (PAUSED.includes(status)) return "paused";
  if (COLUMN_OF[status] === "ready") return "ready";
  return COLUMN_OF[status] === "completed" ? "plain" : "sea";
}

/** A ticket in one line: its number (when given) and state. Needs the texts of `tickets`. */
export function TicketChip({ number, status }: { number?: string; status: TicketStatus }) {
  const t = useTranslations("tickets");
  return (
    <Chip meaning={meaningOf(status)} icon={<StatusIcon status={status} />}>
      {number && <span className="tabular-nums">{number} · </span>}
      {t(`status.${status}`)}
    </Chip>
  );
}
