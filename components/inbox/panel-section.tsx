import type { ReactNode } from "react";

/** A part of the resident's panel under its title. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-[7px] text-xs font-bold tracking-[0.02em] text-ink-3">{title}</h2>
      {children}
    </section>
  );
}
