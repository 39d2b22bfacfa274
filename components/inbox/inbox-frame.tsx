"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { ConversationList } from "./conversation-list";
import { InboxKeys } from "./inbox-keys";

/** List and conversation side by side; on a phone one of them, with the way back in the conversation's header. */
export function InboxFrame({ officeName, children }: { officeName: string; children: ReactNode }) {
  const isConversationOpen = useSelectedLayoutSegment() !== null;
  return (
    <div
      data-open={isConversationOpen || undefined}
      className="group/inbox grid h-full min-h-0 grid-cols-[minmax(280px,344px)_minmax(0,1fr)] grid-rows-1 max-sm:grid-cols-1 max-sm:data-open:*:first:hidden max-sm:not-data-open:*:nth-2:hidden"
    >
      <ConversationList officeName={officeName} />
      <div className="min-h-0 min-w-0">{children}</div>
      <InboxKeys />
    </div>
  );
}
