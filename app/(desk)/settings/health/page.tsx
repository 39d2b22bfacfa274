import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthPage } from "@/components/health/health-page";
import { healthQueries } from "@/components/health/health-queries";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { pageViewer } from "@/lib/auth/page-viewer";
import { getHealth } from "@/lib/health/get-health";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("health") };
}

export default async function Page() {
  const viewer = await pageViewer("health.read");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...healthQueries.report(), queryFn: () => getHealth(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("health")}>
        <HealthPage />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
