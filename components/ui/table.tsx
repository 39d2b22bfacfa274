import type { ReactNode, TableHTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { joinClasses } from "./join-classes";

type TableProps = Omit<TableHTMLAttributes<HTMLTableElement>, "className"> & {
  /** Name of the table for those who listen. */
  label: string;
  children: ReactNode;
  className?: string;
};

/** A native table with hairlines. It scrolls sideways within itself, never the page. */
export function Table({ label, className, children, ...props }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="min-w-0 overflow-x-auto" aria-label={label} tabIndex={0}>
      <table {...props} className={joinClasses("w-full border-collapse text-left text-sm", className)}>
        {children}
      </table>
    </section>
  );
}

type HeadCellProps = Omit<ThHTMLAttributes<HTMLTableCellElement>, "className"> & {
  isNumber?: boolean;
  className?: string;
};

/** With `aria-sort` and a button inside it is a column that sorts. */
export function HeadCell({ isNumber, className, ...props }: HeadCellProps) {
  return (
    <th
      scope="col"
      {...props}
      className={joinClasses(
        "border-b border-line-strong px-2 py-2 text-xs font-semibold whitespace-nowrap text-ink-3 first:pl-0 last:pr-0",
        isNumber && "text-right",
        className,
      )}
    />
  );
}

type CellProps = Omit<TdHTMLAttributes<HTMLTableCellElement>, "className"> & {
  isNumber?: boolean;
  className?: string;
};

export function Cell({ isNumber, className, ...props }: CellProps) {
  return (
    <td
      {...props}
      className={joinClasses(
        "border-b border-line px-2 py-2 align-baseline first:pl-0 last:pr-0",
        isNumber && "text-right tabular-nums",
        className,
      )}
    />
  );
}
