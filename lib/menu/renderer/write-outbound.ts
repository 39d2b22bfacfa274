import type { OutboundContent } from "@/lib/whatsapp/outbound-content";

/** A rendered message as lines of a test chat; every line begins with `< `, messages are parted by `< ---`. */
export function writeOutbound(messages: OutboundContent[]): string[] {
  return messages
    .map((message) => linesOf(message).flatMap((part) => part.split("\n")))
    .flatMap((lines, index) => (index === 0 ? lines : ["---", ...lines]))
    .map((line) => `< ${line}`.trimEnd());
}

function linesOf(message: OutboundContent): string[] {
  switch (message.type) {
    case "text":
      return [message.body];
    case "buttons":
      return [
        message.body,
        message.buttons.map((button) => `[${button.title}]`).join(" "),
        ...footerOf(message),
      ];
    case "list":
      return [
        message.body,
        `[≡ ${message.button}]`,
        ...message.rows.map((row) => `  · ${row.title}`),
        ...footerOf(message),
      ];
    case "cta_url":
      return [message.body, `[${message.text} → ${message.url}]`, ...footerOf(message)];
    case "location_request":
      return [message.body, "[Kirim lokasi]"];
    case "template":
      return [message.preview];
    default:
      return [`[${message.type}]`, ...("caption" in message && message.caption ? [message.caption] : [])];
  }
}

const footerOf = ({ footer }: { footer?: string }) => (footer ? [`_${footer}_`] : []);
