import type { ReactNode } from "react";

/** A key or a chord as it stands on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-[4px] border border-line-strong bg-sheet px-1 py-px font-sans text-2xs font-semibold text-ink-2">
      {children}
    </kbd>
  );
}
