import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { StaffList } from "@/components/staff/staff-list";
import { staffQueries } from "@/components/staff/staff-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listStaff } from "@/lib/staff/list-staff";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("staff") };
}

export default async function StaffPage() {
  const viewer = await pageViewer("staff.manage");
  const queryClient = new QueryClient();
  await queryClient.fetchQuery({ ...staffQueries.list(), queryFn: () => listStaff(viewer) });
  const t = await getTranslations("settings");
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SettingsFrame title={t("staff")}>
        <StaffList />
      </SettingsFrame>
    </HydrationBoundary>
  );
}
