import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const BUBBLES = [
  "w-3/5 self-start",
  "w-2/5 self-start",
  "w-1/2 self-end",
  "w-1/3 self-start",
  "w-3/5 self-end",
];

/** A conversation that is on its way, in its own shape. */
export function ConversationSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="grid h-full grid-rows-[auto_1fr_auto]">
      <div className="flex items-center gap-3 border-b border-line bg-sheet px-[18px] py-[11px]">
        <Skeleton shape="round" className="size-[38px]" />
        <Skeleton className="h-5 w-48" />
      </div>
      <div className="flex flex-col justify-end gap-2 px-[22px] py-4">
        {BUBBLES.map((shape) => (
          <Skeleton key={shape} className={`h-14 rounded-lg bg-line ${shape}`} />
        ))}
      </div>
      <div className="border-t border-line bg-sheet px-[18px] py-3">
        <Skeleton className="h-[58px]" />
      </div>
    </div>
  );
}
