import { type InboundContent, inboundContent } from "../whatsapp/inbound-content";
import { type OutboundContent, outboundContent } from "../whatsapp/outbound-content";
import type { BubbleContent, ThreadDocument } from "./thread";

/** A stored content as it is drawn. One that this version cannot read is said to be unknown, never left empty. */
export function toBubbleContent(
  direction: "in" | "out",
  stored: unknown,
  document: ThreadDocument | null,
): BubbleContent {
  if (direction === "in") {
    const parsed = inboundContent.safeParse(stored);
    return parsed.success ? fromInbound(parsed.data, document) : { kind: "unsupported", type: null };
  }
  const parsed = outboundContent.safeParse(stored);
  return parsed.success ? fromOutbound(parsed.data, document) : { kind: "unsupported", type: null };
}

function fromInbound(content: InboundContent, document: ThreadDocument | null): BubbleContent {
  switch (content.kind) {
    case "text":
      return { kind: "text", text: content.body };
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return {
        kind: "file",
        media: content.kind,
        isVoice: content.kind === "audio" && content.voice,
        caption: content.media.caption ?? null,
        fileName: (content.kind === "document" && content.filename) || null,
        document,
      };
    case "location": {
      const { latitude, longitude, name = null, address = null } = content;
      return { kind: "location", latitude, longitude, name, address };
    }
    case "contacts":
      return {
        kind: "contacts",
        contacts: content.contacts.map(({ name = null, phones }) => ({
          name,
          phones: phones.flatMap(({ phone }) => phone ?? []),
        })),
      };
    case "button_reply":
    case "list_reply":
      return { kind: "choice", title: content.title };
    case "template_button":
      return { kind: "choice", title: content.text };
    case "flow_reply":
      return { kind: "form_answer", name: content.name ?? null, lines: linesOf(content.response) };
    case "order":
      return { kind: "order", text: content.text ?? null, items: content.items.length };
    case "system":
      return { kind: content.change === "identity" ? "security_code_changed" : "number_changed" };
    case "welcome_request":
      return { kind: "welcome" };
    case "not_stored":
      return { kind: "not_stored" };
    case "edit":
      return fromInbound(content.content, document);
    case "reaction":
      return { kind: "text", text: content.emoji ?? "" };
    case "unsupported":
    case "unknown":
      return { kind: "unsupported", type: content.type ?? null };
    case "revoke":
      return { kind: "unsupported", type: null };
  }
}

/** The answers of a WhatsApp form, one line each; what is no plain value is left to the raw record. */
function linesOf(response: unknown): string[] {
  if (typeof response !== "object" || response === null) return [];
  return Object.entries(response).flatMap(([key, value]) =>
    ["string", "number", "boolean"].includes(typeof value) && key !== "flow_token"
      ? [`${key}: ${String(value)}`]
      : [],
  );
}

function fromOutbound(content: OutboundContent, document: ThreadDocument | null): BubbleContent {
  switch (content.type) {
    case "text":
      return { kind: "text", text: content.body };
    case "buttons":
      return withOptions(content, content.buttons);
    case "list":
      return withOptions(content, content.rows);
    case "cta_url":
      return { kind: "link", text: content.body, label: content.text, url: content.url };
    case "location_request":
      return { kind: "text", text: content.body };
    case "template":
      return { kind: "text", text: content.preview };
    case "image":
    case "document":
    case "audio":
      return {
        kind: "file",
        media: content.type,
        isVoice: content.type === "audio" && content.voice === true,
        caption: (content.type !== "audio" && content.caption) || null,
        fileName: (content.type === "document" && content.filename) || null,
        document,
      };
  }
}

type Interactive = Extract<OutboundContent, { type: "buttons" | "list" }>;

const withOptions = ({ body, header, footer }: Interactive, options: { title: string }[]): BubbleContent => ({
  kind: "options",
  header: header ?? null,
  text: body,
  footer: footer ?? null,
  options: options.map(({ title }) => title),
});
