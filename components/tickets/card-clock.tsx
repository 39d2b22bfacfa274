import { Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Chip } from "@/components/ui/chip";
import { deadlineWords, pausedDeadlineWords } from "@/lib/i18n/deadline-words";
import { formatListTime, formatShortDate, officeDaysBetween } from "@/lib/i18n/office-time";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { CardClock } from "@/lib/tickets/ticket-card";
import { useSinceWords } from "./use-since-words";

type Props = { clock: CardClock; status: TicketStatus; now: number };

/** A card's deadline in words with one rounded unit; red late, amber today or forgotten, grey paused. */
export function CardClockView({ clock, status, now }: Props) {
  const office = useOfficeClock();
  const t = useTranslations("tickets");
  const since = useSinceWords(now);
  if (clock.kind === "finished") return <Plain>{formatListTime(clock.finishedAt, now, office)}</Plain>;
  if (clock.kind === "ready") {
    const days = officeDaysBetween(clock.readyAt, now, office);
    if (clock.isForgotten) return <Chip meaning="waiting">{t("forgotten", { days })}</Chip>;
    const when = since(clock.readyAt);
    return <Plain>{t(status === "answered" ? "answeredSince" : "readySince", { when })}</Plain>;
  }
  if (!clock.dueAt) return null;
  if (clock.kind === "paused") {
    const { text } = pausedDeadlineWords(clock.workingMinutesLeft, office);
    return (
      <Chip meaning="paused" icon={<Pause aria-hidden="true" fill="currentColor" />}>
        {text}
      </Chip>
    );
  }
  const { tone, text } = deadlineWords(clock.dueAt, now, office);
  if (tone === "overdue" || tone === "soon") return <Chip meaning={tone}>{text}</Chip>;
  return <Plain>{text.length > 18 ? formatShortDate(clock.dueAt, office) : text}</Plain>;
}

const Plain = ({ children }: { children: string }) => (
  <span className="text-xs leading-5 font-semibold whitespace-nowrap text-ink-2">{children}</span>
);
