import type { ReactNode } from "react";

/** The head of a part of the page, with what it amounts to in small print. */
export function SectionTitle({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <h2 className="flex flex-wrap items-baseline gap-x-2.5 text-lg leading-6 font-bold">
      {children}
      {note && <small className="text-sm font-medium text-ink-3">{note}</small>}
    </h2>
  );
}
