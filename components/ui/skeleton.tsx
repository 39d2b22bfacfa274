import { joinClasses } from "./join-classes";

/** A grey stand-in for one line or shape; give it the size of what will come. */
export function Skeleton({ shape = "line", className }: { shape?: "line" | "round"; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={joinClasses(
        "block min-h-3.5 bg-well motion-safe:animate-pulse",
        shape === "round" ? "rounded-full" : "rounded-sm",
        className,
      )}
    />
  );
}

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Rows in the shape of a list: a round, a name, a line. `label` is said once, for example "Memuat". */
export function SkeletonRows({ label, count = 6 }: { label: string; count?: number }) {
  return (
    <div role="status" aria-label={label}>
      {ROWS.slice(0, count).map((row) => (
        <div key={row} className="grid grid-cols-[38px_1fr] gap-x-3 border-b border-line px-4 py-3">
          <Skeleton shape="round" className="row-span-2 size-[38px]" />
          <Skeleton className="w-2/5" />
          <Skeleton className="mt-1.5 w-4/5" />
        </div>
      ))}
    </div>
  );
}
