import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficeForm } from "@/components/settings/office-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { settingsQueries } from "@/components/settings/settings-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { getOfficeSettings } from "@/lib/office/get-office-settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("office") };
}

export default async function OfficePage() {
  const viewer = await pageViewer("settings.read");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...settingsQueries.office(), queryFn: () => getOfficeSettings(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("office")}>
        <OfficeForm />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
