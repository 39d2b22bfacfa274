import type { MessageItem, ThreadBlock } from "./build-thread";

/** Photos that follow one another within this time were sent together. */
const ALBUM_SECONDS = 90;

/** Puts photos that a resident sent one after the other into one bubble; only its last may have words. */
export function gatherAlbums(blocks: ThreadBlock[]): ThreadBlock[] {
  const gathered: ThreadBlock[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    const album = last && albumOf(last);
    if (
      album &&
      block.kind === "message" &&
      isPhoto(block.item) &&
      belongTogether(album.at(-1), block.item)
    ) {
      gathered.splice(-1, 1, { kind: "album", key: last.key, items: [...album, block.item] });
    } else gathered.push(block);
  }
  return gathered;
}

function albumOf(block: ThreadBlock): MessageItem[] | undefined {
  if (block.kind === "album") return block.items;
  return block.kind === "message" && isPhoto(block.item) ? [block.item] : undefined;
}

const isPhoto = ({ direction, content, quote, reaction, isRevoked }: MessageItem) =>
  direction === "in" &&
  content.kind === "file" &&
  (content.media === "image" || content.media === "document") &&
  content.document?.state === "stored" &&
  !quote &&
  !reaction &&
  !isRevoked;

function belongTogether(before: MessageItem | undefined, after: MessageItem): boolean {
  if (before?.content.kind !== "file" || before.content.caption) return false;
  return Date.parse(after.at) - Date.parse(before.at) < ALBUM_SECONDS * 1_000;
}
