import { Skeleton } from "@/components/ui/skeleton";

const COLUMNS = [
  ["a", "b", "c", "d"],
  ["e", "f", "g"],
  ["h", "i"],
];

/** The board before its cards: columns and cards of the same shape. */
export function BoardSkeleton({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="grid min-h-0 flex-1 grid-cols-[repeat(3,minmax(0,1fr))_44px] gap-3.5 overflow-hidden px-5 max-sm:grid-cols-1 max-sm:px-3"
    >
      {COLUMNS.map((cards, index) => (
        <div key={cards[0]} className={index > 0 ? "max-sm:hidden" : undefined}>
          <Skeleton className="my-3.5 h-4 w-24" />
          <div className="grid gap-2">
            {cards.map((card) => (
              <div
                key={card}
                className="grid h-[89px] content-center gap-2 rounded-md border border-line bg-sheet px-3"
              >
                <Skeleton className="w-2/3" />
                <Skeleton className="h-3 w-1/2" />
                <Skeleton className="h-3 w-2/5" />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
