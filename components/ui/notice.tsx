import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type NoticeProps = {
  /** `overdue` is said aloud at once; the others are read in passing. */
  meaning: "overdue" | "waiting" | "ready" | "paused";
  children: ReactNode;
  className?: string;
};

const STYLE = {
  overdue: "bg-overdue-wash text-overdue",
  waiting: "bg-waiting-wash text-waiting",
  ready: "bg-ready-wash text-ready",
  paused: "bg-paused-wash text-paused",
};

/** A sentence in the flow of the page about what went wrong or what to know. */
export function Notice({ meaning, children, className }: NoticeProps) {
  const Icon = meaning === "overdue" || meaning === "waiting" ? CircleAlert : Info;
  return (
    <div
      role={meaning === "overdue" ? "alert" : "status"}
      className={joinClasses(
        "flex items-start gap-2 rounded-md px-3 py-2 text-sm font-semibold text-pretty",
        STYLE[meaning],
        className,
      )}
    >
      <Icon aria-hidden="true" className="mt-px size-4" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
