import Link from "next/link";
import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { Figure } from "@/lib/statistics/statistics";
import { ticketsHref } from "./tickets-href";

type FigureLinkProps = {
  figure: Figure;
  /** What is counted, for those who hear the link out of its table: "3 Diterima". */
  label?: string;
  className?: string;
  children?: ReactNode;
};

/** A number that opens the tickets it counts. Nothing is behind a zero, so it is plain text. */
export function FigureLink({ figure, label, className, children = figure.count }: FigureLinkProps) {
  if (figure.count === 0) return <span className={joinClasses("text-ink-3", className)}>{children}</span>;
  return (
    <Link
      href={ticketsHref(figure.filters)}
      prefetch={false}
      aria-label={label && `${figure.count} ${label}`}
      className={joinClasses("figure-link hover:text-sea hover:decoration-sea", className)}
    >
      {children}
    </Link>
  );
}
