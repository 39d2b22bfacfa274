import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** Tree, form and phone before they are known. */
export function MenuSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex h-full flex-col">
      <div className="border-b border-line bg-sheet px-5 py-4">
        <Skeleton className="h-6 w-52" />
      </div>
      <div className="grid min-h-0 flex-1 md:grid-cols-[272px_minmax(0,1fr)] lg:grid-cols-[272px_minmax(0,1fr)_348px]">
        <div className="grid content-start gap-4 border-r border-line bg-sheet p-5">
          {ROWS.map((row) => (
            <Skeleton key={row} className="w-4/5" />
          ))}
        </div>
        <div className="grid content-start gap-4 p-5 max-md:hidden">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-40" />
          <Skeleton className="h-56" />
        </div>
        <div className="p-4 max-lg:hidden">
          <Skeleton className="h-full rounded-[22px]" />
        </div>
      </div>
    </div>
  );
}
