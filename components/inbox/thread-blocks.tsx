import { memo } from "react";
import { formatLongDate } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { AlbumBubble } from "./album-bubble";
import { BotFold } from "./bot-fold";
import { Bubble } from "./bubble";
import type { ThreadBlock } from "./build-thread";
import { EventLine } from "./event-line";
import type { MaySend } from "./may-send";
import { NoteBubble } from "./note-bubble";

type BlockProps = {
  conversationId: string;
  maySend: MaySend;
  /** A turn of the bot was opened, below this line. */
  onUnfold: (line: HTMLElement) => void;
};
type ThreadBlocksProps = BlockProps & { blocks: ThreadBlock[] };

/** Days, bubbles, notes, events and folds, one below the other. Typing a reply does not draw them anew. */
export const ThreadBlocks = memo(function ThreadBlocks({ blocks, ...rest }: ThreadBlocksProps) {
  return blocks.map((block) => <Block key={block.key} block={block} {...rest} />);
});

function Block({ block, onUnfold, ...rest }: BlockProps & { block: ThreadBlock }) {
  switch (block.kind) {
    case "day":
      return <Day at={block.at} />;
    case "message":
      return <Bubble item={block.item} {...rest} />;
    case "album":
      return <AlbumBubble items={block.items} />;
    case "note":
      return <NoteBubble author={block.item.author} body={block.item.body} at={block.item.at} />;
    case "event":
      return <EventLine event={block.event} />;
    case "fold":
      return (
        <BotFold
          messages={block.messages}
          turn={block.turn}
          isLast={block.isLast}
          onUnfold={onUnfold}
          {...rest}
        />
      );
  }
}

function Day({ at }: { at: string }) {
  const clock = useOfficeClock();
  return (
    <h3 className="mt-1 mb-1.5 self-center rounded-full bg-well px-3 py-[3px] text-xs font-semibold text-ink-3">
      {formatLongDate(at, clock)}
    </h3>
  );
}
