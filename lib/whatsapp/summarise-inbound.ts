import type { InboundContent } from "./inbound-content";

/** Language-neutral: the screen names the kind in its own language. */
export type InboundSummary = { kind: InboundContent["kind"]; text?: string };

/** What a message is, with the words in it that a list may show and a search may find. */
export function summariseInbound(content: InboundContent): InboundSummary {
  return { kind: unseenCorrectionOf(content) ?? content.kind, text: textOf(content) };
}

/** What some phones send instead of an edit or a deletion has that one's name: the list says what the thread says. */
function unseenCorrectionOf(content: InboundContent): "edit" | "revoke" | undefined {
  if (content.kind !== "unsupported") return undefined;
  return content.type === "edit" || content.type === "revoke" ? content.type : undefined;
}

function textOf(content: InboundContent): string | undefined {
  switch (content.kind) {
    case "text":
      return content.body;
    case "image":
    case "video":
    case "audio":
    case "sticker":
      return content.media.caption;
    case "document":
      return joined(" · ", content.media.caption, content.filename);
    case "location":
      return joined(", ", content.name, content.address);
    case "contacts":
      return joined(", ", ...content.contacts.map(({ name, phones }) => name ?? phones[0]?.phone));
    case "button_reply":
    case "list_reply":
      return content.title;
    case "template_button":
    case "order":
      return content.text;
    case "reaction":
      return content.emoji ?? undefined;
    case "edit":
      return textOf(content.content);
    case "system":
    case "flow_reply":
    case "welcome_request":
    case "revoke":
    case "unsupported":
    case "unknown":
    case "not_stored":
      return undefined;
  }
}

const joined = (separator: string, ...parts: (string | undefined)[]) =>
  parts.filter((part) => part).join(separator) || undefined;
