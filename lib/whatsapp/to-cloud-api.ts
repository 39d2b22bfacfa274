import type { OutboundContent } from "./outbound-content";

/** Who receives it: a phone number with country code, a business-scoped user id, or both (Meta then takes the phone). */
export type OutboundAddress = { phone?: string; userId?: string };

type SendOptions = {
  /** Comes back in every status webhook: finds the row of a send whose answer was lost. At most 512 bytes. */
  callbackData?: string;
  replyToWamid?: string;
};

/** Body of `POST /{phone_number_id}/messages`. */
export type CloudApiMessage = {
  messaging_product: "whatsapp";
  recipient_type: "individual";
  to?: string;
  recipient?: string;
  type: string;
  [key: string]: unknown;
};

type Content<Type extends OutboundContent["type"]> = Extract<OutboundContent, { type: Type }>;

/** Meta's JSON for one message. Throws when the address is empty: that is a bug of the caller. */
export function toCloudApi(
  content: OutboundContent,
  address: OutboundAddress,
  { callbackData, replyToWamid }: SendOptions = {},
): CloudApiMessage {
  return {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    ...toRecipient(address),
    ...(replyToWamid && { context: { message_id: replyToWamid } }),
    ...(callbackData && { biz_opaque_callback_data: callbackData }),
    ...toBody(content),
  };
}

function toRecipient({ phone, userId }: OutboundAddress) {
  if (!phone && !userId) throw new Error("a message needs a phone number or a user id");
  return { ...(phone && { to: toInternational(phone) }), ...(userId && { recipient: userId }) };
}

// Without the plus sign Meta puts the office's own country code in front.
const toInternational = (phone: string) => (phone.startsWith("+") ? phone : `+${phone}`);

function toBody(content: OutboundContent) {
  switch (content.type) {
    case "text":
      // A preview would make WhatsApp open the link, and some of ours work only once.
      return { type: "text", text: { body: content.body, preview_url: false } };
    case "buttons":
    case "list":
    case "cta_url":
    case "location_request":
      return { type: "interactive", interactive: toInteractive(content) };
    case "image":
      return { type: "image", image: { id: content.mediaId, caption: content.caption } };
    case "audio":
      return { type: "audio", audio: { id: content.mediaId, voice: content.voice } };
    case "document": {
      const { mediaId, caption, filename } = content;
      return { type: "document", document: { id: mediaId, caption, filename } };
    }
    case "template": {
      const { name, language, components } = content;
      return { type: "template", template: { name, language: { code: language }, components } };
    }
  }
}

function toInteractive(content: Content<"buttons" | "list" | "cta_url" | "location_request">) {
  const body = { text: content.body };
  if (content.type === "location_request") {
    return { type: "location_request_message", body, action: { name: "send_location" } };
  }
  const frame = {
    header: content.header === undefined ? undefined : { type: "text", text: content.header },
    body,
    footer: content.footer === undefined ? undefined : { text: content.footer },
  };
  switch (content.type) {
    case "buttons":
      return {
        type: "button",
        ...frame,
        action: { buttons: content.buttons.map((reply) => ({ type: "reply", reply })) },
      };
    case "list":
      return {
        type: "list",
        ...frame,
        action: { button: content.button, sections: [{ rows: content.rows }] },
      };
    case "cta_url":
      return {
        type: "cta_url",
        ...frame,
        action: { name: "cta_url", parameters: { display_text: content.text, url: content.url } },
      };
  }
}
