import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConversationPane } from "@/components/inbox/conversation-pane";
import { inboxQueries } from "@/components/inbox/inbox-queries";
import { pageViewer } from "@/lib/auth/page-viewer";
import { conversationInput } from "@/lib/conversations/conversation";
import { getConversation } from "@/lib/conversations/get-conversation";
import { listMessages } from "@/lib/conversations/list-messages";
import { AppError } from "@/lib/errors";

type ConversationPageProps = { params: Promise<{ conversationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default async function ConversationPage({ params }: ConversationPageProps) {
  const viewer = await pageViewer("conversation.read");
  const input = conversationInput.safeParse(await params).data ?? notFound();
  const { conversationId } = input;
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.fetchQuery({
      ...inboxQueries.detail(conversationId),
      queryFn: async () => ({ ...(await getConversation(viewer, input)), clockOffsetMs: 0 }),
    }),
    queryClient.fetchInfiniteQuery({
      ...inboxQueries.messages(conversationId),
      queryFn: () => listMessages(viewer, input),
    }),
  ]).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ConversationPane conversationId={conversationId} />
    </HydrationBoundary>
  );
}
