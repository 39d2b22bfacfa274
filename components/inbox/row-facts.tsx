import { Ban, Bot, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import type { InboxRow } from "@/lib/conversations/inbox-row";
import { waitingTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { ticketMeaning } from "./ticket-meaning";

const HOUR_MS = 3_600_000;
/** A window that closes within this time is worth a word in the list. */
const CLOSING_MS = 4 * HOUR_MS;

type RowFactsProps = { row: InboxRow; now: number; viewerId: string };

/** The row's third line: what is special about it at the left, who has it at the right. */
export function RowFacts({ row, now, viewerId }: RowFactsProps) {
  return (
    <span className="col-span-2 col-start-2 mt-[5px] flex min-w-0 items-center gap-1.5 text-xs text-ink-3">
      <Special row={row} />
      <WindowLeft row={row} now={now} />
      <Holder row={row} viewerId={viewerId} />
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
        <span className="truncate">{ticket.title}</span>
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

/** How long the resident can still be answered freely: louder when it becomes short. */
function WindowLeft({ row, now }: { row: InboxRow; now: number }) {
  const t = useTranslations("inbox");
  const { locale } = useOfficeClock();
  if (!isWithOfficers(row)) return null;
  const left = row.windowClosesAt ? Date.parse(row.windowClosesAt) - now : 0;
  if (left <= 0) return <Chip meaning="paused">{t("windowClosed")}</Chip>;
  const time = waitingTime(left, locale);
  const look = left < HOUR_MS ? "font-bold text-overdue" : left < CLOSING_MS ? "font-bold text-waiting" : "";
  return (
    <span
      className={`flex flex-none items-center gap-[3px] ${look}`}
      title={t("windowShort", { time })}
      suppressHydrationWarning
    >
      <Hourglass aria-hidden="true" className="size-3" />
      <span className="sr-only">{t("windowShort", { time })}</span>
      <span aria-hidden="true" suppressHydrationWarning>
        {time}
      </span>
    </span>
  );
}

const isWithOfficers = ({ state }: InboxRow) =>
  state === "waiting" || state === "handled" || state === "waiting_resident";

/** Once an officer has it, what the bot did not understand is told. */
const isBotInTrouble = ({ botMisses, assignee, state }: InboxRow) =>
  botMisses > 0 && !assignee && state !== "closed";

function Holder({ row, viewerId }: { row: InboxRow; viewerId: string }) {
  const t = useTranslations("inbox");
  if (!isWithOfficers(row)) return null;
  // Beside a ticket's title there is no room for the sentence: nobody's is a dashed plus, as on the board.
  if (!row.assignee && row.ticket) {
    return <Avatar size="small" label={t("nobodyHasIt")} className="-my-0.5 ml-auto" />;
  }
  const name = row.assignee?.name.split(" ")[0] ?? t("nobodyHasIt");
  return <span className="ml-auto flex-none pl-2">{row.assignee?.id === viewerId ? t("me") : name}</span>;
}
