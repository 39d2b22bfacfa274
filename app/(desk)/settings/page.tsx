import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FirstSteps } from "@/components/settings/first-steps";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsList } from "@/components/settings/settings-list";
import { settingsQueries } from "@/components/settings/settings-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { can } from "@/lib/auth/permissions";
import { getFirstSteps } from "@/lib/office/get-first-steps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  const viewer = await pageViewer();
  const isAdmin = can(viewer, "settings.edit");
  const queryClient = new QueryClient();
  if (isAdmin) {
    await queryClient.fetchQuery({
      ...settingsQueries.firstSteps(),
      queryFn: () => getFirstSteps(viewer),
    });
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("title")} isOverview>
        {isAdmin && <FirstSteps />}
        <SettingsList viewer={viewer} />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
