import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { menuQueries } from "@/components/menu/menu-queries";
import { MenuScreen } from "@/components/menu/menu-screen";
import { pageViewer } from "@/lib/auth/page-viewer";
import { getDraft } from "@/lib/menu/get-draft";
import { getPreviewOffice } from "@/lib/menu/preview/get-preview-office";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("menu");
  return { title: t("heading") };
}

export default async function MenuPage() {
  const viewer = await pageViewer("menu.read");
  const client = new QueryClient();
  const office = await getPreviewOffice(viewer);
  await client.prefetchQuery({ ...menuQueries.draft(), queryFn: () => getDraft(viewer) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MenuScreen office={office} />
    </HydrationBoundary>
  );
}
