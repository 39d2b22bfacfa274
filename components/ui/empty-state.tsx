import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type EmptyStateProps = {
  title: ReactNode;
  /** Why it is empty and what would fill it. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  /** "h1" when it is all that the page says. */
  heading?: "p" | "h1" | "h2";
  className?: string;
};

/** Nothing here, said calmly, with the way on when there is one. */
export function EmptyState({
  title,
  children,
  icon,
  action,
  heading: Heading = "p",
  className,
}: EmptyStateProps) {
  return (
    <div
      className={joinClasses(
        "mx-auto grid max-w-sm justify-items-center gap-1.5 px-6 py-10 text-center text-pretty",
        className,
      )}
    >
      {icon && <span className="mb-1 text-ink-3 [&_svg]:size-7">{icon}</span>}
      <Heading className="text-md font-semibold">{title}</Heading>
      {children && <div className="text-sm text-ink-2">{children}</div>}
      {action && <div className="mt-2.5">{action}</div>}
    </div>
  );
}
