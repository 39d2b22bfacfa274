import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { joinClasses } from "@/components/ui/join-classes";
import type { InboxRow } from "@/lib/conversations/inbox-row";
import { type InboxView, REPLY_PROMISE_MINUTES } from "@/lib/conversations/inbox-views";
import { formatListTime } from "@/lib/i18n/office-time";
import { initialsOf } from "@/lib/staff/staff";
import { useOfficeClock } from "../shell/use-office-clock";
import { PreviewLine } from "./preview-line";
import { RowFacts } from "./row-facts";
import { useWaitedFor } from "./use-waited-for";

type ConversationRowProps = {
  row: InboxRow;
  view: InboxView;
  isOpen: boolean;
  /** The server's time in ms, as the list counts it. */
  now: number;
  viewerId: string;
};

/** One conversation of the list: a link named by the resident, and described by what was said and what is special. */
export const ConversationRow = memo(function ConversationRow({
  row,
  view,
  isOpen,
  ...rest
}: ConversationRowProps) {
  const isUnread = row.unreadCount > 0;
  const id = useId();
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_92px]">
      <Link
        href={{ pathname: `/inbox/${row.id}`, ...(view === "waiting" ? {} : { query: { view } }) }}
        prefetch={false}
        aria-current={isOpen ? "true" : undefined}
        aria-label={row.name}
        aria-describedby={`${id}said ${id}facts`}
        className="group grid grid-cols-[38px_minmax(0,1fr)_auto] items-start gap-x-[11px] gap-y-0.5 border-b border-l-[3px] border-b-line border-l-transparent py-[11px] pr-4 pl-[13px] outline-offset-[-2px] hover:bg-paper aria-[current]:border-l-sea aria-[current]:bg-sea-wash"
      >
        <Avatar initials={initialsFor(row)} className="row-span-2 mt-px group-aria-[current]:bg-sheet" />
        <span className={joinClasses("truncate", isUnread ? "font-[650]" : "font-[550]")}>{row.name}</span>
        <RowTime row={row} now={rest.now} />
        <span
          id={`${id}said`}
          className="col-span-2 col-start-2 flex min-w-0 items-center gap-[5px] text-sm text-ink-2"
        >
          <PreviewLine preview={row.preview} viewerId={rest.viewerId} />
          <UnreadDot count={row.unreadCount} />
        </span>
        <RowFacts id={`${id}facts`} row={row} {...rest} />
      </Link>
    </li>
  );
});

function RowTime({ row, now }: { row: InboxRow; now: number }) {
  const clock = useOfficeClock();
  const waitedFor = useWaitedFor("short");
  if (!row.waitingSince) {
    return (
      <time dateTime={row.lastMessageAt} className="pt-0.5 text-xs font-[550] text-ink-3">
        {formatListTime(row.lastMessageAt, now, clock)}
      </time>
    );
  }
  const waited = now - Date.parse(row.waitingSince);
  const isLate = waited > REPLY_PROMISE_MINUTES * 60_000;
  return (
    <time
      dateTime={row.waitingSince}
      className={joinClasses("pt-0.5 text-xs font-bold", isLate ? "text-overdue" : "text-waiting")}
    >
      {waitedFor(waited)}
    </time>
  );
}

function UnreadDot({ count }: { count: number }) {
  const t = useTranslations("inbox");
  if (count === 0) return null;
  return (
    <span className="ml-auto grid h-[17px] min-w-[17px] flex-none place-items-center rounded-full bg-sea px-1 text-2xs font-bold text-on-sea">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{t("unread", { count })}</span>
    </span>
  );
}

/** "YR"; somebody without a name has two dots. */
export function initialsFor({ name, hasName }: { name: string; hasName: boolean }): string {
  return hasName ? initialsOf(name) : "••";
}
