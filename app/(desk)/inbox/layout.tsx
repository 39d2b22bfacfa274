import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { InboxFrame } from "@/components/inbox/inbox-frame";
import { inboxQueries } from "@/components/inbox/inbox-queries";
import { ClientMessages } from "@/components/shell/client-messages";
import { pageViewer } from "@/lib/auth/page-viewer";
import { countConversations } from "@/lib/conversations/count-conversations";
import { listConversations } from "@/lib/conversations/list-conversations";
import { loadOffice } from "@/lib/office/load-office";

/** The list stays while one conversation after the other is opened beside it. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const viewer = await pageViewer("conversation.read");
  const queryClient = new QueryClient();
  const [{ profile }] = await Promise.all([
    loadOffice(),
    queryClient.fetchInfiniteQuery({
      ...inboxQueries.list("waiting"),
      queryFn: () => listConversations(viewer, { view: "waiting" }),
    }),
    queryClient.fetchQuery({ ...inboxQueries.counts(), queryFn: () => countConversations(viewer) }),
  ]);
  return (
    <ClientMessages sections={["inbox", "whatsapp"]}>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <InboxFrame officeName={profile.name}>{children}</InboxFrame>
      </HydrationBoundary>
    </ClientMessages>
  );
}
