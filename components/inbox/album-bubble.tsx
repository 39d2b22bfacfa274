"use client";

import { formatTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { BUBBLE_STYLE } from "./bubble";
import type { MessageItem } from "./build-thread";
import { DocumentTile } from "./document-tile";
import { Words } from "./words";

/** Photos that were sent together, each hidden until opened. */
export function AlbumBubble({ items }: { items: MessageItem[] }) {
  const clock = useOfficeClock();
  const last = items.at(-1);
  return (
    <article className={`${BUBBLE_STYLE} self-start rounded-bl-[4px] bg-resident-bubble`}>
      <div className="grid grid-cols-[auto_auto] gap-1 [&>*]:mx-0">
        {items.map(({ id, content }) =>
          content.kind === "file" && content.document ? (
            <DocumentTile key={id} content={content} document={content.document} isSmall />
          ) : null,
        )}
      </div>
      {last?.content.kind === "file" && last.content.caption && (
        <div className="mt-1.5">
          <Words>{last.content.caption}</Words>
        </div>
      )}
      <footer className="mt-0.5 text-right text-[11px] text-ink-2">
        {last && <time dateTime={last.sentAt}>{formatTime(last.sentAt, clock)}</time>}
      </footer>
    </article>
  );
}
