import { getTranslations } from "next-intl/server";
import { BoardSkeleton } from "@/components/tickets/board-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

export default async function TicketsLoading() {
  const t = await getTranslations("common");
  return (
    <div className="flex h-full flex-col bg-paper">
      <div className="border-b border-line bg-sheet px-5 pt-4 pb-14 max-sm:px-3 max-sm:pb-4">
        <Skeleton className="h-6 w-48" />
      </div>
      <BoardSkeleton label={t("loading")} />
    </div>
  );
}
