import type { JsonObject } from "./chats";
import { isAnimated } from "./file-content";
import { DAY_MS, sha256Of } from "./media-store";
import { mediaUrl } from "./media-url";
import { changedMessage, sharedContact, tooLarge, unsupported } from "./rare-content";
import type { MediaInput, ResidentInput } from "./resident-input";
import { sampleFile } from "./sample-files";
import type { World } from "./world";

export type Content = { type: string; content: unknown; rest?: JsonObject };

const DEFAULT_SAMPLE = { image: "surat", document: "pdf", audio: "suara", sticker: "stiker" } as const;
/** A larger file does not come through. */
const LARGEST_FILE_BYTES = 100 * 1024 * 1024;
const FALLBACK_TYPE = "application/octet-stream";

/** What a resident sends, in the words of the webhook: `{ type, [type]: content, …rest }`. */
export async function inboundContent(world: World, input: ResidentInput): Promise<Content> {
  switch (input.type) {
    case "text":
      return { type: "text", content: { body: input.text } };
    case "tap":
      return tapped(world, input);
    case "location": {
      const { latitude, longitude, name, address, url } = input;
      return { type: "location", content: { latitude, longitude, name, address, url } };
    }
    case "contacts":
      return sharedContact(world, input);
    case "edit":
    case "revoke":
      return changedMessage(world, input);
    case "request_welcome":
      return { type: "request_welcome", content: undefined };
    case "reaction":
      return { type: "reaction", content: { message_id: input.messageId, emoji: input.emoji } };
    case "unsupported":
      return unsupported(input.kind, input.code);
    case "raw": {
      const { type, ...rest } = input.message;
      return { type, content: rest[type], rest };
    }
    default: {
      const file = await chosenFile(input);
      if (input.isTooLarge || file.bytes.length > LARGEST_FILE_BYTES) return tooLarge(input.type);
      return { type: input.type, content: mediaContent(world, input, file) };
    }
  }
}

/** A tap comes back in the form of what was tapped: list row, reply button, or a template's quick reply. */
function tapped(
  world: World,
  { id, title, description, contextId }: Extract<ResidentInput, { type: "tap" }>,
): Content {
  const source = world.chats.find(contextId);
  if (source?.type === "template") return { type: "button", content: { payload: id, text: title } };
  const isList = (source?.content as JsonObject | undefined)?.type === "list";
  if (!isList) return { type: "interactive", content: { type: "button_reply", button_reply: { id, title } } };
  return { type: "interactive", content: { type: "list_reply", list_reply: { id, title, description } } };
}

type ChosenFile = Awaited<ReturnType<typeof chosenFile>>;

function mediaContent(world: World, input: MediaInput, { bytes, mimeType, fileName }: ChosenFile) {
  const expiresAt = world.clock.now() + world.knobs.receivedMediaDays * DAY_MS;
  const { id } = world.media.put({ bytes, mimeType, fileName, expiresAt });
  return {
    caption: input.caption,
    filename: input.type === "document" ? fileName : undefined,
    mime_type: mimeType,
    sha256: sha256Of(bytes, "base64"),
    id,
    url: world.knobs.mediaUrlInWebhook ? mediaUrl(world, id) : undefined,
    voice: input.type === "audio" ? (input.voice ?? mimeType.includes("opus")) : undefined,
    animated: input.type === "sticker" ? isAnimated(bytes) : undefined,
  };
}

async function chosenFile({ type, base64, sample, mimeType, fileName }: MediaInput) {
  if (base64 !== undefined) {
    return { bytes: Buffer.from(base64, "base64"), mimeType: mimeType ?? FALLBACK_TYPE, fileName };
  }
  const name = sample ?? (type === "video" ? undefined : DEFAULT_SAMPLE[type]);
  if (!name) return { bytes: Buffer.from("no video"), mimeType: mimeType ?? "video/mp4", fileName };
  const drawn = await sampleFile(name);
  return { ...drawn, mimeType: mimeType ?? drawn.mimeType, fileName: fileName ?? drawn.fileName };
}
