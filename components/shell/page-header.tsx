import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** Stands beside the title in small print: counts, the office's name. */
  summary?: ReactNode;
  /** Search, views, the primary action last. */
  actions?: ReactNode;
  /** A second row, for example filters. */
  children?: ReactNode;
};

/** The bar at the top of a screen: its name, what stands out, what can be done. */
export function PageHeader({ title, summary, actions, children }: PageHeaderProps) {
  return (
    <header className="border-b border-line bg-sheet px-5 pt-3 max-sm:px-3 max-sm:pt-2.5">
      <div className="flex min-h-9 flex-wrap items-center gap-x-2.5 gap-y-2 pb-2.5">
        <h1 className="text-xl font-[750] tracking-[-0.01em]">{title}</h1>
        {summary && <div className="pt-0.5 text-sm font-medium text-ink-3">{summary}</div>}
        <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>
      </div>
      {children}
    </header>
  );
}
