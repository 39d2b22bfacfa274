"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { v4 as uuid } from "uuid";
import { can } from "@/lib/auth/permissions";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { useViewer } from "../shell/viewer-context";
import { Composer } from "./composer";
import { ConversationHeader } from "./conversation-header";
import { useAddNote } from "./conversation-mutations";
import { inboxQueries, type TimedDetail } from "./inbox-queries";
import { LineDown } from "./line-down";
import { PendingBubble } from "./pending-bubble";
import { usePendingReplies, useSendReply } from "./reply-mutations";
import { ResidentPanel } from "./resident-panel";
import { callOffReturn } from "./return-to-bot-soon";
import { Thread, type ThreadHandle } from "./thread";
import { ThreadState } from "./thread-state";
import { useDraft } from "./use-draft";
import { useMarkRead } from "./use-mark-read";
import { useReplyWindow } from "./use-reply-window";

/** A conversation whose header is known. Its thread may still be on the way. */
export function ConversationBody({ detail }: { detail: TimedDetail }) {
  const viewer = useViewer();
  const hint = useHint(detail);
  const messages = useInfiniteQuery(inboxQueries.messages(detail.id));
  const pages = messages.data?.pages;
  const newestId = pages?.[0]?.newestId ?? null;
  const shown = useMemo(() => sentNames(pages ?? []), [pages]);
  const pending = usePendingReplies(detail.id, shown);
  const sendReply = useSendReply(detail.id);
  const addNote = useAddNote(detail.id);
  const drafts = {
    reply: useDraft("reply", detail),
    note: useDraft("note", detail),
  };
  const [mode, setMode] = useState<DraftKind>("reply");
  const [isPanelOpen, setPanelOpen] = useState(false);
  const thread = useRef<ThreadHandle>(null);
  const replyWindow = useReplyWindow(detail);
  useMarkRead(detail);

  const send = () => {
    const taken = drafts[mode].take();
    if (mode === "note") {
      const putBack = () => drafts.note.putBack(taken.body);
      return addNote.mutate({ clientNoteId: uuid(), ...taken }, { onError: putBack });
    }
    callOffReturn(detail.id);
    sendReply.mutate({
      clientMessageId: uuid(),
      ...taken,
      seenMessageId: newestId,
      at: new Date().toISOString(),
    });
    requestAnimationFrame(() => thread.current?.goToEnd());
  };

  return (
    <div className="relative grid h-full min-h-0 grid-cols-[minmax(0,1fr)_auto] grid-rows-1">
      <section
        aria-label={detail.name}
        className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto]"
      >
        <ConversationHeader detail={detail} newestId={newestId} onPanel={() => setPanelOpen(!isPanelOpen)} />
        <LineDown />
        {pages ? (
          <Thread
            ref={thread}
            conversationId={detail.id}
            pages={pages}
            onEarlier={messages.hasNextPage ? () => void messages.fetchNextPage() : undefined}
            isLoadingEarlier={messages.isFetchingNextPage}
            canSend={replyWindow.isOpen && can(viewer, "conversation.reply")}
          >
            {pending.map((reply) => (
              <PendingBubble
                key={reply.clientMessageId}
                reply={reply}
                onSend={(again) => sendReply.mutate(again)}
                onTakeBack={drafts.reply.putBack}
              />
            ))}
          </Thread>
        ) : (
          <ThreadState query={messages} />
        )}
        <Composer
          mode={mode}
          onMode={setMode}
          draft={drafts[mode]}
          replyWindow={replyWindow}
          hint={hint}
          onSend={send}
        />
      </section>
      <ResidentPanel detail={detail} isOpen={isPanelOpen} onClose={() => setPanelOpen(false)} />
    </div>
  );
}

const sentNames = (pages: { items: { kind: string; clientMessageId?: string | null }[] }[]) =>
  new Set(pages.flatMap(({ items }) => items.flatMap(({ clientMessageId }) => clientMessageId ?? [])));

/** What to know before answering. */
function useHint({ state, assignee }: TimedDetail): string | null {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  if (state === "bot") return t("hintBot");
  if (state === "closed") return t("hintClosed");
  return assignee && assignee.id !== viewer.id ? t("hintColleague", { name: assignee.name }) : null;
}
