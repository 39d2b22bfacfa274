import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveStatistics } from "@/components/statistics/live-statistics";
import { StatisticsSheet } from "@/components/statistics/statistics-sheet";
import { pageViewer } from "@/lib/auth/page-viewer";
import { can } from "@/lib/auth/permissions";
import { loadOffice } from "@/lib/office/load-office";
import { getStatistics } from "@/lib/statistics/get-statistics";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statistics");
  return { title: t("title") };
}

export default async function StatisticsPage() {
  const viewer = await pageViewer("statistics.read");
  const [statistics, { profile }] = await Promise.all([getStatistics(viewer), loadOffice()]);
  return (
    <>
      <LiveStatistics />
      <StatisticsSheet
        statistics={statistics}
        officeName={profile.name}
        waitingHref={can(viewer, "conversation.read") ? "/inbox?view=waiting" : "/statistics/waiting"}
      />
    </>
  );
}
