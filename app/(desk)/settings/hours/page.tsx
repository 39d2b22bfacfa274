import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HolidayList } from "@/components/settings/holiday-list";
import { HoursForm } from "@/components/settings/hours-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsPart } from "@/components/settings/settings-part";
import { settingsQueries } from "@/components/settings/settings-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { getOfficeSettings } from "@/lib/office/get-office-settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("hours") };
}

export default async function HoursPage() {
  const viewer = await pageViewer("settings.read");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...settingsQueries.office(), queryFn: () => getOfficeSettings(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("hours")}>
        <SettingsPart title={t("holidays.title")}>
          <HolidayList />
        </SettingsPart>
        <SettingsPart title={t("week.title")} lead={t("week.lead")}>
          <HoursForm />
        </SettingsPart>
      </SettingsFrame>
    </HydrationBoundary>
  );
}
