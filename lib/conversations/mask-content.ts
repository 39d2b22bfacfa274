import { maskDeep, maskIdentityNumbers } from "../residents/identity-number";
import type { InboundContent } from "../whatsapp/inbound-content";

/** What a resident wrote with every identity number masked; ids and addresses of files stay as they are. */
export function maskContent<Content extends InboundContent>(content: Content): Content {
  if ("media" in content) {
    const caption = content.media.caption;
    const masked =
      caption === undefined
        ? content
        : { ...content, media: { ...content.media, caption: maskIdentityNumbers(caption) } };
    return content.kind === "document" && content.filename
      ? { ...masked, filename: maskIdentityNumbers(content.filename) }
      : masked;
  }
  if (content.kind === "edit") return { ...content, content: maskContent(content.content) };
  const { kind, ...rest } = content;
  return { kind, ...keepIds(rest, maskDeep(rest) as Record<string, unknown>) } as Content;
}

const ID_KEYS = [
  "targetWamid",
  "id",
  "newUserId",
  "newParentUserId",
  "previousUserId",
  "previousParentUserId",
  "identityHash",
];

/** Ids may hold sixteen digits of their own; masking one would lose what it points to. */
function keepIds(original: Record<string, unknown>, masked: Record<string, unknown>) {
  const ids = Object.entries(original).filter(([key]) => ID_KEYS.includes(key));
  return { ...masked, ...Object.fromEntries(ids) };
}
