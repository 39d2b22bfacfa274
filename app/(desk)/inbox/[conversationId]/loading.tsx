import { ConversationSkeleton } from "@/components/inbox/conversation-skeleton";

export default function ConversationLoading() {
  return <ConversationSkeleton />;
}
