import "server-only";
import { whatsApp } from "../outbox/whatsapp";
import type { ListedTemplate } from "../whatsapp/message-templates";
import { readMetaComponents } from "./meta-components";
import { normaliseLanguage } from "./template";
import { toRefusal } from "./template-failure";

/** The template of this name and language in the office's account, or null. Throws `template_refused`, `whatsapp_unreachable`. */
export async function findAtMeta({
  name,
  language,
}: {
  name: string;
  language: string;
}): Promise<ListedTemplate | null> {
  const listed = await whatsApp()
    .listTemplates({ name })
    .catch((error: unknown) => {
      throw toRefusal(error);
    });
  // Meta finds every name that holds this one.
  return listed.find((it) => it.name === name && normaliseLanguage(it.language) === language) ?? null;
}

/** The same words, whatever the order and case of what Meta wraps around them. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  const [a, b] = [readMetaComponents(one), readMetaComponents(other)];
  if (!a || !b) return JSON.stringify(one) === JSON.stringify(other);
  const words = ({ examples: _, ...content }: typeof a) => JSON.stringify(content);
  return words(a) === words(b);
}
