import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ticketQueries } from "@/components/tickets/ticket-queries";
import { TicketsScreen } from "@/components/tickets/tickets-screen";
import { pageViewer } from "@/lib/auth/page-viewer";
import { listBoard } from "@/lib/tickets/list-board";
import { listFilterOptions } from "@/lib/tickets/list-filter-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tickets"))("title") };
}

/** The board comes with the page; the table is fetched when it is opened. */
export default async function TicketsPage() {
  const viewer = await pageViewer("ticket.read");
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery({ ...ticketQueries.board(), queryFn: () => listBoard(viewer) }),
    queryClient.prefetchQuery({ ...ticketQueries.filterOptions(), queryFn: () => listFilterOptions(viewer) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TicketsScreen />
    </HydrationBoundary>
  );
}
