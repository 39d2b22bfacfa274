import { FileText, Lock, Megaphone, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { joinClasses } from "@/components/ui/join-classes";
import { officeDaysBetween } from "@/lib/i18n/office-time";
import { COLUMN_OF } from "@/lib/tickets/ticket";
import type { BoardCard, TicketCard } from "@/lib/tickets/ticket-card";
import { CardClockView } from "./card-clock";
import { CardNeeds } from "./card-needs";
import { NoticeTick } from "./notice-tick";
import { StatusIcon } from "./status-icon";
import { UntoldMark } from "./untold-mark";
import { useSinceWords } from "./use-since-words";

type Props = { card: BoardCard; now: number; title: ReactNode; end?: ReactNode };

/** What stands on a card: an icon gutter (kind, then state) and one text edge. */
export function CardFace({ card, now, title, end }: Props) {
  const Kind = card.isLocked ? Lock : card.kind === "report" ? Megaphone : FileText;
  const tone = toneOf(card);
  return (
    <div className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-[9px]">
      <Kind aria-hidden="true" className="mt-0.5 size-4 text-ink-3" />
      <div className="flex min-w-0 items-start gap-2">
        <div className="line-clamp-2 min-w-0 flex-1 text-md leading-5 font-[650]">{title}</div>
        <CardClockView clock={card.clock} status={card.status} now={now} />
      </div>
      <div className="col-start-2 flex min-w-0 items-baseline gap-2">
        <Who card={card} />
        <TicketNumber number={card.number} />
      </div>
      <StatusIcon status={card.status} className={joinClasses("mt-2.5 size-4", tone)} />
      <div className="mt-[7px] flex min-w-0 items-center gap-2">
        <p className={joinClasses("min-w-0 flex-1 truncate text-sm leading-[22px] font-semibold", tone)}>
          <State card={card} now={now} />
        </p>
        <div className="flex h-[22px] flex-none items-center gap-2 text-xs font-[550] text-ink-3">
          {!card.isLocked && <Told card={card} now={now} />}
          {end}
        </div>
      </div>
      {!card.isLocked && <CardNeeds card={card} />}
    </div>
  );
}

function toneOf({ status, clock }: BoardCard): string {
  if (clock.kind === "paused") return "text-paused";
  return COLUMN_OF[status] === "ready" ? "text-ready" : "text-ink-2";
}

function Who({ card }: { card: BoardCard }) {
  const t = useTranslations("tickets");
  if (card.isLocked) {
    return <p className="min-w-0 flex-1 truncate text-sm leading-[18px] text-ink-2">{t("closedBody")}</p>;
  }
  const name = <span className="font-[550] text-ink">{card.applicant ?? t("resident")}</span>;
  return (
    <p className="min-w-0 flex-1 truncate text-sm leading-[18px] text-ink-2">
      {card.kind === "report" ? (
        <>
          {t("kind.report")}
          {card.rtRw && ` · ${card.rtRw}`} · {name}
        </>
      ) : (
        <>
          {name}
          {card.rtRw && ` · ${card.rtRw}`}
        </>
      )}
    </p>
  );
}

/** The last four digits are what people say to each other. */
export function TicketNumber({ number }: { number: string }) {
  return (
    <span className="text-xs leading-[18px] whitespace-nowrap text-ink-3">
      <span className="max-sm:hidden">{number.slice(0, -4)}</span>
      <b className="font-bold text-ink-2">{number.slice(-4)}</b>
    </span>
  );
}

function State({ card, now }: { card: BoardCard; now: number }) {
  const t = useTranslations("tickets");
  const office = useOfficeClock();
  const since = useSinceWords(now);
  const { status, clock } = card;
  const isOld = !card.isLocked && officeDaysBetween(card.statusSince, now, office) >= 1;
  return (
    <>
      {t(`status.${status}`)}
      {clock.kind === "paused" && <Aside>{t("paused")}</Aside>}
      {clock.kind === "running" && isOld && status !== "received" && (
        <Aside>{t("since", { when: since(card.statusSince) })}</Aside>
      )}
    </>
  );
}

const Aside = ({ children }: { children: string }) => (
  <span className="font-medium text-ink-3"> · {children}</span>
);

function Told({ card, now }: { card: TicketCard; now: number }) {
  const t = useTranslations("tickets");
  if (card.isUntold) return <UntoldMark card={card} />;
  if (card.notice) return <NoticeTick notice={card.notice} now={now} />;
  if (card.source !== "counter") return null;
  return (
    <span className="flex items-center gap-1">
      <Store aria-hidden="true" className="size-[15px]" />
      {t("counter")}
    </span>
  );
}
