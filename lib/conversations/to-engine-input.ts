import type { Input } from "../menu/engine/input";
import { hasMaskedNumber } from "../residents/identity-number";
import type { InboundContent } from "../whatsapp/inbound-content";
import type { Unanswered } from "./list-unanswered";

const ENGINE_KINDS = {
  image: "image",
  video: "video",
  document: "document",
  sticker: "sticker",
  audio: "audio",
} as const;

/** A stored message as the engine takes it. Identity numbers were masked when it was stored. */
export function toEngineInput({ wamid, sentAt, replyToWamid, content, document }: Unanswered): Input {
  const came = { wamid, sentAt: sentAt.toISOString() };
  const context = replyToWamid ? { contextWamid: replyToWamid } : {};
  switch (content.kind) {
    case "text":
      return { ...came, kind: "text", text: content.body, ...marked(content.body) };
    case "button_reply":
    case "list_reply":
      return { ...came, kind: "tap", id: content.id, title: content.title, ...context };
    case "template_button":
      return { ...came, kind: "text", text: content.text };
    case "location": {
      const { latitude, longitude, name, address } = content;
      return {
        ...came,
        kind: "location",
        latitude,
        longitude,
        ...(name ? { name } : {}),
        ...(address ? { address } : {}),
      };
    }
    case "contacts":
      return { ...came, kind: "contact" };
    case "image":
    case "video":
    case "document":
    case "audio":
    case "sticker":
      return { ...came, ...fileInput(content, document) };
    case "reaction":
      return { ...came, kind: "reaction" };
    case "welcome_request":
      return { ...came, kind: "opened" };
    default:
      return { ...came, kind: "unsupported" };
  }
}

const marked = (text: string) => (hasMaskedNumber(text) ? { containsIdentityNumber: true } : {});

type FileContent = Extract<InboundContent, { kind: keyof typeof ENGINE_KINDS }>;

function fileInput(content: FileContent, document: Unanswered["document"]) {
  const documentId = document?.id ?? "";
  if (content.kind === "sticker") return { kind: "sticker" } as const;
  if (content.kind === "audio") return { kind: "audio", documentId, voice: content.voice } as const;
  return {
    kind: "media",
    mediaKind: content.kind,
    documentId,
    mimeType: document?.mimeType ?? "",
    ...(content.media.caption ? { caption: content.media.caption } : {}),
    ...(document?.state === "refused" ? refusedFor(document.refusal) : {}),
  } as const;
}

const refusedFor = (refusal: string | null) => ({
  refused: refusal === "size" ? ("size" as const) : ("type" as const),
});
