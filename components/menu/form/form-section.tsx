import type { ReactNode } from "react";

/** A sheet with its name: what is being edited lies on one. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-sheet">
      <h3 className="px-4 pt-3 text-sm font-bold text-ink-2">{title}</h3>
      <div className="grid gap-4 px-4 pt-2 pb-4">{children}</div>
    </section>
  );
}
