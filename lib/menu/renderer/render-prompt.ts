import type { Prompt } from "@/lib/menu/engine/prompt";
import type { OutboundContent } from "@/lib/whatsapp/outbound-content";

/** WhatsApp messages for one prompt, as few as the limits allow. */
export function renderPrompt(prompt: Prompt, _options: { prefersText?: boolean }): OutboundContent[] {
  return [{ type: "text", body: prompt.text }];
}
