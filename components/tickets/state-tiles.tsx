import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { TicketStatus } from "@/lib/tickets/ticket";
import { StatusIcon } from "./status-icon";

type Props = { states: TicketStatus[]; over: TicketStatus[]; isHome: boolean };

/** A column with several states splits into one target for each; at home one part keeps the card where it is. */
export function StateTiles({ states, over, isHome }: Props) {
  const t = useTranslations("tickets");
  return (
    <div className="absolute inset-x-0 top-11 bottom-2 z-[2] grid auto-rows-fr gap-2 rounded-lg bg-paper p-1.5 max-sm:hidden">
      {isHome && (
        <div className="grid place-items-center rounded-md border border-dashed border-line-strong text-sm font-semibold text-ink-3">
          {t("stayHere")}
        </div>
      )}
      {states.map((status) => (
        <StateTile key={status} status={status} isOver={over.length === 1 && over[0] === status} />
      ))}
    </div>
  );
}

export function StateTile({
  status,
  isOver,
  isNarrow,
}: {
  status: TicketStatus;
  isOver: boolean;
  isNarrow?: boolean;
}) {
  const t = useTranslations("tickets");
  return (
    <div
      data-drop={status}
      className={joinClasses(
        "grid place-items-center content-center gap-1.5 rounded-md border-2 text-center text-sm font-[650]",
        isNarrow ? "w-11 [&>span]:[writing-mode:vertical-rl]" : "px-3",
        isOver
          ? "border-drop bg-sea-wash text-sea-strong"
          : "border-dashed border-line-control bg-sheet/85 text-ink-2",
      )}
    >
      <StatusIcon status={status} />
      <span>{t(`status.${status}`)}</span>
    </div>
  );
}
