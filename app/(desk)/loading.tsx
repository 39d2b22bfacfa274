import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default async function DeskLoading() {
  const t = await getTranslations("common");
  return (
    <div className="h-full bg-sheet">
      <div className="border-b border-line px-5 py-4">
        <Skeleton className="h-6 w-40" />
      </div>
      <SkeletonRows label={t("loading")} />
    </div>
  );
}
