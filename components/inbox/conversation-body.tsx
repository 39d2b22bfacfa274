"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState } from "react";
import { useViewer } from "../shell/viewer-context";
import { BlockedBanner } from "./blocked-banner";
import { Composer } from "./composer";
import { ConversationHeader } from "./conversation-header";
import { inboxQueries, type TimedDetail } from "./inbox-queries";
import { LineDown } from "./line-down";
import { maySendIn } from "./may-send";
import { PendingBubble } from "./pending-bubble";
import { type Quoted, QuotingBubbles } from "./quoting";
import { ResidentPanel } from "./resident-panel";
import { Thread, type ThreadHandle } from "./thread";
import { ThreadState } from "./thread-state";
import { useMarkRead } from "./use-mark-read";
import { useReplyWindow } from "./use-reply-window";
import { useWriting } from "./use-writing";

/** A conversation whose header is known. Its thread may still be on the way. */
export function ConversationBody({ detail }: { detail: TimedDetail }) {
  const viewer = useViewer();
  const hint = useHint(detail);
  const messages = useInfiniteQuery(inboxQueries.messages(detail.id));
  const pages = messages.data?.pages;
  const newestId = pages?.[0]?.newestId ?? null;
  const shown = useMemo(() => sentNames(pages ?? []), [pages]);
  const writing = useWriting(detail, { newestId, names: shown });
  const replyWindow = useReplyWindow(detail);
  const maySend = maySendIn(detail, viewer, replyWindow.isOpen);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const thread = useRef<ThreadHandle>(null);
  useMarkRead(detail);

  const { quote: choose, setMode } = writing;
  const quote = useCallback(
    (quoted: Quoted) => {
      setMode("reply");
      choose(quoted);
    },
    [setMode, choose],
  );

  const send = () => {
    writing.send();
    if (writing.mode === "reply") requestAnimationFrame(() => thread.current?.goToEnd());
  };

  return (
    <div className="relative grid h-full min-h-0 grid-cols-[minmax(0,1fr)_auto] grid-rows-1">
      <section
        aria-label={detail.name}
        className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto]"
      >
        <ConversationHeader detail={detail} newestId={newestId} onPanel={() => setPanelOpen(!isPanelOpen)} />
        <div>
          <LineDown />
          <BlockedBanner detail={detail} />
        </div>
        {pages ? (
          <QuotingBubbles onChoose={maySend === "anything" ? quote : null}>
            <Thread
              ref={thread}
              conversationId={detail.id}
              pages={pages}
              onEarlier={messages.hasNextPage ? () => void messages.fetchNextPage() : undefined}
              isLoadingEarlier={messages.isFetchingNextPage}
              maySend={maySend}
            >
              {writing.pending.map((reply) => (
                <PendingBubble
                  key={reply.clientMessageId}
                  reply={reply}
                  onSend={writing.sendAgain}
                  onTakeBack={writing.takeBack}
                />
              ))}
            </Thread>
          </QuotingBubbles>
        ) : (
          <ThreadState query={messages} />
        )}
        <Composer
          conversationId={detail.id}
          newestId={newestId}
          mode={writing.mode}
          onMode={writing.setMode}
          draft={writing.draft}
          attachment={writing.attachment}
          quoted={writing.mode === "reply" ? writing.quoted : null}
          onUnquote={() => writing.quote(null)}
          replyWindow={replyWindow}
          unansweredTemplate={detail.unansweredTemplate}
          isBlocked={detail.block !== null}
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
