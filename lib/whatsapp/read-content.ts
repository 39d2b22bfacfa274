import { z } from "zod";
import type { FinalInboundContent, InboundContent } from "./inbound-content";
import { id, optionalText } from "./loose";
import { interactiveMessage } from "./read-interactive";
import { audioMessage, documentMessage, imageMessage, stickerMessage, videoMessage } from "./read-media";
import { contactsMessage, locationMessage, orderMessage } from "./read-shared";
import { systemMessage } from "./read-system";
import { readableErrors } from "./webhook-error";

const textMessage = z
  .looseObject({ text: z.looseObject({ body: z.string() }) })
  .transform(({ text }) => ({ kind: "text" as const, body: text.body }));

const templateButtonMessage = z
  .looseObject({ button: z.looseObject({ payload: optionalText, text: z.string() }) })
  .transform(({ button: { payload, text } }) => ({ kind: "template_button" as const, payload, text }));

// A reaction that was taken back has an empty emoji, or none.
const reactionMessage = z
  .looseObject({ reaction: z.looseObject({ message_id: id, emoji: optionalText }) })
  .transform(({ reaction }) => ({
    kind: "reaction" as const,
    targetWamid: reaction.message_id,
    emoji: reaction.emoji ?? null,
  }));

const welcomeMessage = z.looseObject({}).transform(() => ({ kind: "welcome_request" as const }));

const revokeMessage = z
  .looseObject({ revoke: z.looseObject({ original_message_id: id }) })
  .transform(({ revoke }) => ({ kind: "revoke" as const, targetWamid: revoke.original_message_id }));

// A Map, because a type such as "constructor" is a property of every object.
const READERS = new Map<string, z.ZodType<FinalInboundContent>>([
  ["text", textMessage],
  ["image", imageMessage],
  ["video", videoMessage],
  ["sticker", stickerMessage],
  ["audio", audioMessage],
  ["document", documentMessage],
  ["location", locationMessage],
  ["contacts", contactsMessage],
  ["interactive", interactiveMessage],
  ["button", templateButtonMessage],
  ["reaction", reactionMessage],
  ["order", orderMessage],
  ["system", systemMessage],
  ["request_welcome", welcomeMessage],
  ["revoke", revokeMessage],
]);

const editMessage = z.looseObject({
  type: z.literal("edit"),
  edit: z.looseObject({ original_message_id: id, message: z.unknown().optional() }),
});

const refusedMessage = z.looseObject({
  type: optionalText,
  unsupported: z.looseObject({ type: optionalText }).optional().catch(undefined),
  errors: readableErrors,
});

/** What the message says; never fails: what cannot be read is `unsupported` or `unknown`. */
export function readContent(message: unknown): InboundContent {
  const edit = editMessage.safeParse(message);
  if (!edit.success) return readFinalContent(message);
  const { original_message_id, message: corrected } = edit.data.edit;
  return { kind: "edit", targetWamid: original_message_id, content: readFinalContent(corrected) };
}

function readFinalContent(message: unknown): FinalInboundContent {
  const { type = "missing", unsupported, errors } = refusedMessage.catch({ errors: [] }).parse(message);
  const read = READERS.get(type)?.safeParse(message);
  if (read?.success) return read.data;
  const [error] = errors;
  if (type === "unsupported" || error) {
    const kept = type === "unsupported" ? unsupported?.type : type;
    return { kind: "unsupported", type: kept, code: error?.code, details: error?.details ?? error?.title };
  }
  return { kind: "unknown", type, raw: message };
}
