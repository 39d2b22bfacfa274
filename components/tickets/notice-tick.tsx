import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatListTime } from "@/lib/i18n/office-time";
import type { NoticeState } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";

const ICON: Record<NoticeState, LucideIcon> = {
  queued: Clock,
  sending: Clock,
  unconfirmed: CircleHelp,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
};

type Props = { notice: NonNullable<TicketCard["notice"]>; now: number };

/** How far the last message about a ticket got: a tick and a time when well, words when not. */
export function NoticeTick({ notice: { status, at, isTemplate }, now }: Props) {
  const t = useTranslations("tickets");
  const office = useOfficeClock();
  const Icon = ICON[status];
  const time = formatListTime(at, now, office);
  const state = t(`notice.${status}`, { at: time });
  const said = isTemplate ? t("byTemplate", { text: state }) : state;
  if (status === "failed" || status === "unconfirmed") {
    return (
      <span
        className={`flex items-center gap-1 font-bold ${status === "failed" ? "text-overdue" : "text-waiting"}`}
      >
        <Icon aria-hidden="true" className="size-[15px]" />
        {said}
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1" title={said}>
      <Icon aria-hidden="true" className={status === "read" ? "size-[15px] text-sea" : "size-[15px]"} />
      <span className="sr-only">{said}</span>
      <time aria-hidden="true" className="max-sm:hidden">
        {time}
      </time>
    </span>
  );
}
