"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from "react";
import type { ThreadPage } from "@/lib/conversations/thread";
import { officeDate } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { buildThread } from "./build-thread";
import { LoadMore } from "./load-more";
import type { MaySend } from "./may-send";
import { ThreadBlocks } from "./thread-blocks";
import { useThreadScroll } from "./use-thread-scroll";

export type ThreadHandle = { goToEnd: () => void };

type ThreadProps = {
  conversationId: string;
  pages: ThreadPage[];
  /** Asks for the page before; left out at the beginning of the thread. */
  onEarlier?: () => void;
  isLoadingEarlier: boolean;
  maySend: MaySend;
  /** Replies on their way, below everything. */
  children: ReactNode;
  ref: Ref<ThreadHandle>;
};

/** What was said, in a box that scrolls within itself. */
export function Thread({
  conversationId,
  pages,
  onEarlier,
  isLoadingEarlier,
  maySend,
  children,
  ref,
}: ThreadProps) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const box = useRef<HTMLDivElement>(null);
  const { zone, locale } = clock;
  const blocks = useMemo(
    () => buildThread(pages, (at) => officeDate(at, { zone, locale })),
    [pages, zone, locale],
  );
  const oldestId = pages.at(-1)?.items[0]?.id;
  // What was overtaken on the way comes in above the last.
  const newestId = `${pages[0]?.newestId} ${pages[0]?.items.at(-1)?.id}`;
  const { hasNew, goTo, goToEnd } = useThreadScroll(box, { oldestId, newestId });
  useImperativeHandle(ref, () => ({ goToEnd }), [goToEnd]);
  return (
    <div className="relative min-h-0">
      <div
        ref={box}
        role="log"
        aria-label={t("thread")}
        aria-live="off"
        data-scrolls
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="h-full overflow-y-auto px-[22px] [overflow-anchor:none] max-sm:px-3"
      >
        <div className="flex min-h-full flex-col justify-end gap-1.5 pt-4 pb-3">
          {onEarlier && <LoadMore onSeen={onEarlier} isLoading={isLoadingEarlier} />}
          <ThreadBlocks blocks={blocks} conversationId={conversationId} maySend={maySend} onUnfold={goTo} />
          {children}
        </div>
      </div>
      {hasNew && (
        <button
          type="button"
          onClick={goToEnd}
          className="absolute bottom-3 left-1/2 flex -translate-x-1/2 items-center gap-1.5 rounded-full bg-sea px-3 py-1.5 text-xs font-bold text-on-sea shadow-2 pointer-coarse:min-h-touch"
        >
          <ArrowDown aria-hidden="true" className="size-3.5" />
          {t("newBelow")}
        </button>
      )}
    </div>
  );
}
