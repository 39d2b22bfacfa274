import {
  ArrowRightLeft,
  Ban,
  CircleCheck,
  type LucideIcon,
  Pencil,
  SmilePlus,
  Ticket,
  UserRound,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ThreadEvent } from "@/lib/conversations/thread";
import { formatDayTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";

const ICON: Record<ThreadEvent["type"], LucideIcon> = {
  ticket_opened: Ticket,
  ticket_moved: ArrowRightLeft,
  handed_over: UserRound,
  handling_closed: CircleCheck,
  blocked: Ban,
  unblocked: CircleCheck,
  reacted: SmilePlus,
  corrected: Pencil,
};

/** Something that happened, as a thin line. */
export function EventLine({ event }: { event: ThreadEvent }) {
  const Icon = ICON[event.type];
  return (
    <p className="my-[5px] flex items-center gap-1.5 self-center text-center text-xs text-ink-3">
      <Icon aria-hidden="true" className="size-[13px]" />
      <EventWords event={event} />
    </p>
  );
}

type EventOf<Type extends ThreadEvent["type"]> = Extract<ThreadEvent, { type: Type }>;

function EventWords({ event }: { event: ThreadEvent }) {
  const t = useTranslations("inbox");
  switch (event.type) {
    case "ticket_opened":
      return <TicketOpened event={event} />;
    case "ticket_moved":
      return <TicketMoved event={event} />;
    case "handed_over":
      return t(`handedOver_${event.reason}`);
    case "handling_closed":
      return [event.by ? t("handlingClosedBy", { name: event.by }) : t("handlingClosed"), event.summary]
        .filter(Boolean)
        .join(" · ");
    case "blocked":
      return [t("wasBlocked", { name: event.by ?? t("office") }), event.reason].filter(Boolean).join(" · ");
    case "unblocked":
      return t("wasUnblocked", { name: event.by ?? t("office") });
    case "reacted":
      return event.emoji ? t("reacted", { emoji: event.emoji }) : t("reactionTakenBack");
    case "corrected":
      return event.what === "edit" ? t("residentEdited") : t("residentRevoked");
  }
}

function TicketOpened({ event: { number, dueAt } }: { event: EventOf<"ticket_opened"> }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  return dueAt
    ? t("ticketOpenedDue", { number, due: formatDayTime(dueAt, clock) })
    : t("ticketOpened", { number });
}

function TicketMoved({ event: { number, to, by } }: { event: EventOf<"ticket_moved"> }) {
  const t = useTranslations("inbox");
  const status = t(`status.${to}`);
  return by ? t("ticketMovedBy", { number, status, name: by }) : t("ticketMoved", { number, status });
}
