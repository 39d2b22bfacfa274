import { Ban, Bot } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { joinClasses } from "@/components/ui/join-classes";
import type { InboxRow } from "@/lib/conversations/inbox-row";
import { timeLeft } from "@/lib/i18n/time-left";
import { useOfficeClock } from "../shell/use-office-clock";
import { ticketMeaning } from "./ticket-meaning";
import { UnsentChip, useIsUnsent } from "./unsent-chip";
import { SHOWN_IN_LIST_MS, windowMeaning } from "./window-left";

type RowFactsProps = { id: string; row: InboxRow; now: number; viewerId: string };

const PLACE = "col-span-2 col-start-2 mt-[5px] min-w-0 text-xs text-ink-3";
const LINE = "flex min-w-0 items-center gap-x-1.5 gap-y-1";

/**
 * Below the row's words: what is special about it at the left, who has it at the right. Too much for a line wraps; but a
 * reply that has not got through has the first line, and then what else is special the next.
 */
export function RowFacts({ id, row, now, viewerId }: RowFactsProps) {
  const isUnsent = useIsUnsent(row.unsent);
  const facts = (
    <>
      <Special row={row} />
      <WindowLeft row={row} now={now} />
    </>
  );
  const holder = <Holder row={row} viewerId={viewerId} isBesideChip={isUnsent || hasChip(row)} />;
  if (!isUnsent) {
    return (
      <span id={id} className={`${PLACE} ${LINE} flex-wrap`}>
        {facts}
        {holder}
      </span>
    );
  }
  return (
    <span id={id} className={`${PLACE} grid grid-cols-[minmax(0,1fr)] gap-y-1`}>
      <span className={LINE}>
        <UnsentChip unsent={row.unsent} className="min-w-0" />
        {holder}
      </span>
      <span className={`${LINE} flex-wrap empty:hidden`}>{facts}</span>
    </span>
  );
}

function Special({ row }: { row: InboxRow }) {
  const t = useTranslations("inbox");
  const { ticket } = row;
  if (row.state === "blocked")
    return (
      <Chip meaning="paused" icon={<Ban aria-hidden="true" />}>
        {t("blocked")}
      </Chip>
    );
  if (row.urgent) return <Chip meaning="overdue">{t("urgent")}</Chip>;
  if (isBotInTrouble(row)) return <Chip meaning="bot">{t("botMissed", { count: row.botMisses })}</Chip>;
  if (ticket) {
    return (
      <>
        <Chip meaning={ticketMeaning(ticket.status)} className="flex-none group-aria-[current]:bg-sheet">
          {ticket.status === "ready" ? t("status.ready") : ticket.number}
        </Chip>
        {/* A title of three letters tells nothing: without room there is none. */}
        <span className="@container min-w-0 flex-1">
          <span className="block truncate @max-[60px]:hidden">{ticket.title}</span>
        </span>
      </>
    );
  }
  if (row.form) return <Chip meaning="bot">{t("filling", row.form)}</Chip>;
  if (row.state === "bot")
    return (
      <Chip meaning="bot" icon={<Bot aria-hidden="true" />}>
        {t("withBot")}
      </Chip>
    );
  return null;
}

const WINDOW_LOOK = { ready: "", waiting: "font-bold text-waiting", overdue: "font-bold text-overdue" };

/** How long the resident can still be answered freely: silent while that is long, louder when it becomes short. */
function WindowLeft({ row, now }: { row: InboxRow; now: number }) {
  const t = useTranslations("inbox");
  const { locale } = useOfficeClock();
  if (!isWithOfficers(row)) return null;
  const left = row.windowClosesAt ? Date.parse(row.windowClosesAt) - now : 0;
  if (left <= 0) return <span className="flex-none font-bold text-paused">{t("windowClosed")}</span>;
  if (left >= SHOWN_IN_LIST_MS) return null;
  const time = timeLeft(left, locale);
  const whole = t("windowLeft", { time });
  return (
    <span className={joinClasses("flex-none", WINDOW_LOOK[windowMeaning(left)])} title={whole}>
      <span className="sr-only">{whole}</span>
      <span aria-hidden="true">{t("windowInList", { time })}</span>
    </span>
  );
}

const isWithOfficers = ({ state }: InboxRow) =>
  state === "waiting" || state === "handled" || state === "waiting_resident";

/** Once an officer has it, what the bot did not understand is told. */
const isBotInTrouble = ({ botMisses, assignee, state }: InboxRow) =>
  botMisses > 0 && !assignee && state !== "closed";

const hasChip = (row: InboxRow) => row.ticket !== null || row.urgent || isBotInTrouble(row);

function Holder({ row, viewerId, isBesideChip }: { row: InboxRow; viewerId: string; isBesideChip: boolean }) {
  const t = useTranslations("inbox");
  if (!isWithOfficers(row)) return null;
  // Beside anything else there is no room for the sentence: nobody's is a dashed plus, as on the board.
  if (!row.assignee && isBesideChip) {
    return <Avatar size="small" label={t("nobodyHasIt")} className="-my-0.5 ml-auto" />;
  }
  const name = row.assignee?.name.split(" ")[0] ?? t("nobodyHasIt");
  return <span className="ml-auto flex-none pl-2">{row.assignee?.id === viewerId ? t("me") : name}</span>;
}
