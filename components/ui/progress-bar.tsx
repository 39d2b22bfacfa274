import { joinClasses } from "./join-classes";

type ProgressBarProps = {
  label: string;
  /** From 0 to 1; what lies outside is cut off. */
  value: number;
  /** The figure in words for those who listen, for example "3 dari 5". */
  valueText?: string;
  meaning?: "sea" | "ready" | "waiting" | "overdue" | "paused";
  className?: string;
};

const FILL = {
  sea: "bg-sea",
  ready: "bg-ready",
  waiting: "bg-waiting",
  overdue: "bg-overdue",
  paused: "bg-paused",
};

/** A thin bar for a part of a whole: an upload, the reply window, a checklist. */
export function ProgressBar({ label, value, valueText, meaning = "sea", className }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={valueText}
      className={joinClasses("block h-[5px] overflow-hidden rounded-full bg-line", className)}
    >
      <span
        className={joinClasses("block h-full rounded-full", FILL[meaning])}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
