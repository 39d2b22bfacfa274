import { getTranslations } from "next-intl/server";
import { MenuSkeleton } from "@/components/menu/menu-skeleton";

export default async function MenuLoading() {
  const t = await getTranslations("common");
  return <MenuSkeleton label={t("loading")} />;
}
