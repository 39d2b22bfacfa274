import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsPart } from "@/components/settings/settings-part";
import { OwnPasswordForm } from "@/components/staff/own-password-form";
import { OwnSessions } from "@/components/staff/own-sessions";
import { staffQueries } from "@/components/staff/staff-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listOwnSessions } from "@/lib/staff/list-own-sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("account") };
}

export default async function AccountPage() {
  const viewer = await pageViewer();
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...staffQueries.ownSessions(), queryFn: () => listOwnSessions(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("account")}>
        <SettingsPart title={t("own.passwordTitle")}>
          <OwnPasswordForm />
        </SettingsPart>
        <SettingsPart title={t("own.sessionsTitle")} lead={t("own.sessionsLead")}>
          <OwnSessions />
        </SettingsPart>
      </SettingsFrame>
    </HydrationBoundary>
  );
}
