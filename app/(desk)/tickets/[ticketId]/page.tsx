import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TicketPageView } from "@/components/tickets/ticket-page-view";
import { ticketQueries } from "@/components/tickets/ticket-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { AppError } from "@/lib/errors";
import { getTicket } from "@/lib/tickets/get-ticket";
import { ticketInput } from "@/lib/tickets/ticket";

type Props = { params: Promise<{ ticketId: string }> };

export const metadata: Metadata = { title: "Tiket" };

/** A ticket's page. One that is not there and one that may not be seen look the same. */
export default async function TicketDetailPage({ params }: Props) {
  const viewer = await pageViewer("ticket.read");
  const parsed = ticketInput.safeParse(await params);
  if (!parsed.success) notFound();
  const page = await getTicket(viewer, parsed.data).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  const { ticketId } = parsed.data;
  const queryClient = new QueryClient();
  queryClient.setQueryData(ticketQueries.page(ticketId).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TicketPageView key={ticketId} ticketId={ticketId} />
    </HydrationBoundary>
  );
}
