import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficeForm } from "@/components/settings/office-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { settingsQueries } from "@/components/settings/settings-queries";
import { SignsForm } from "@/components/settings/signs-form";
import { pageViewer } from "@/lib/auth/page-viewer";
import { getOfficeSettings } from "@/lib/office/get-office-settings";
import { getSigns } from "@/lib/office/get-signs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("office") };
}

export default async function OfficePage() {
  const viewer = await pageViewer("settings.read");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...settingsQueries.office(), queryFn: () => getOfficeSettings(viewer) });
  await queryClient.fetchQuery({ ...settingsQueries.signs(), queryFn: () => getSigns(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("office")}>
        <OfficeForm />
        <div className="mt-9">
          <SignsForm />
        </div>
      </SettingsFrame>
    </HydrationBoundary>
  );
}
