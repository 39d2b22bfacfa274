import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** What a colour means (see the tokens); `plain` has no meaning beyond its word. */
export type Meaning = "waiting" | "soon" | "overdue" | "ready" | "paused" | "bot" | "sea" | "note" | "plain";

const STYLE: Record<Meaning, string> = {
  waiting: "text-waiting bg-waiting-wash",
  soon: "text-soon bg-soon-wash",
  overdue: "text-overdue bg-overdue-wash",
  ready: "text-ready bg-ready-wash",
  paused: "text-paused bg-paused-wash",
  bot: "text-bot bg-bot-wash",
  sea: "text-sea-strong bg-sea-wash",
  note: "text-note bg-note-wash",
  plain: "text-ink-2 bg-well",
};

type ChipProps = { meaning: Meaning; children: ReactNode; icon?: ReactNode; className?: string };

/** A state in one or two words. An icon is decoration: the word carries the meaning. */
export function Chip({ meaning, icon, children, className }: ChipProps) {
  return (
    <span
      className={joinClasses(
        "inline-flex max-w-full items-center gap-1 rounded-full px-2 py-0.5 text-xs leading-normal font-semibold whitespace-nowrap [&_svg]:size-3",
        STYLE[meaning],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
