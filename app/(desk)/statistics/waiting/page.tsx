import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveStatistics } from "@/components/statistics/live-statistics";
import { WaitingSheet } from "@/components/statistics/waiting-sheet";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listWaiting } from "@/lib/statistics/list-waiting";
import { listWaitingInput } from "@/lib/statistics/waiting";

type WaitingPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statistics");
  return { title: t("waitingTitle") };
}

/** Who waits for an answer, for those who have no inbox. */
export default async function WaitingPage({ searchParams }: WaitingPageProps) {
  const viewer = await pageViewer("conversation.list_waiting");
  const input = listWaitingInput.safeParse(await searchParams).data ?? {};
  return (
    <>
      <LiveStatistics />
      <WaitingSheet page={await listWaiting(viewer, input)} isFirst={!input.after} />
    </>
  );
}
