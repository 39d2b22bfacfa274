import type { OutboundContent } from "../whatsapp/outbound-content";

/** The words of an outgoing message, for search and for the line in the list. Null when it has none. */
export function outboundText(content: OutboundContent): string | null {
  switch (content.type) {
    case "text":
    case "buttons":
    case "list":
    case "cta_url":
    case "location_request":
      return content.body;
    case "image":
      return content.caption ?? null;
    case "document":
      return content.caption ?? content.filename ?? null;
    case "template":
      return content.preview;
    case "audio":
      return null;
  }
}
