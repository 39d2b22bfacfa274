import type { useTranslations } from "next-intl";

type InboxText = ReturnType<typeof useTranslations<"inbox">>;

const KINDS = [
  "text",
  "image",
  "video",
  "audio",
  "document",
  "sticker",
  "location",
  "contacts",
  "buttons",
  "list",
  "cta_url",
  "location_request",
  "template",
  "reaction",
  "edit",
  "revoke",
  "order",
  "system",
  "flow_reply",
  "welcome_request",
  "button_reply",
  "list_reply",
  "template_button",
  "not_stored",
  "unsupported",
] as const;

/** The name of a kind of message, inbound or outbound; one that is not known says so. */
export function kindWord(t: InboxText, kind: string): string {
  const known = KINDS.find((name) => name === kind);
  return known ? t(`kind_${known}`) : t("kind_unknown");
}
