import type { JsonObject } from "./chats";
import { DAY_MS, sha256Of } from "./media-store";
import { mediaUrl } from "./media-url";
import { changedMessage, sharedContact, unsupported } from "./rare-content";
import type { MediaInput, ResidentInput } from "./resident-input";
import { sampleFile } from "./sample-files";
import type { World } from "./world";

export type Content = { type: string; content: unknown; rest?: JsonObject };

const DEFAULT_SAMPLE = { image: "surat", document: "pdf", audio: "suara", sticker: "stiker" } as const;
const FALLBACK_TYPE = "application/octet-stream";

/** What a resident sends, in the words of the webhook: `{ type, [type]: content, …rest }`. */
export async function inboundContent(world: World, input: ResidentInput): Promise<Content> {
  switch (input.type) {
    case "text":
      return { type: "text", content: { body: input.text } };
    case "tap":
      return tapped(world, input);
    case "location": {
      const { latitude, longitude, name, address } = input;
      return { type: "location", content: { latitude, longitude, name, address } };
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
    default:
      return { type: input.type, content: await mediaContent(world, input) };
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

async function mediaContent(world: World, input: MediaInput) {
  const { bytes, mimeType, fileName } = await chosenFile(input);
  const expiresAt = world.clock.now() + world.knobs.receivedMediaDays * DAY_MS;
  const { id } = world.media.put({ bytes, mimeType, fileName, expiresAt });
  return {
    caption: input.caption,
    filename: input.type === "document" ? fileName : undefined,
    mime_type: mimeType,
    sha256: sha256Of(bytes, "base64"),
    id,
    url: mediaUrl(world, id),
    voice: input.type === "audio" ? (input.voice ?? mimeType.includes("opus")) : undefined,
    animated: input.type === "sticker" ? false : undefined,
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
