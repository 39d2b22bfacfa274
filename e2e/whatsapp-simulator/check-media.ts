import type { JsonObject } from "./chats";
import { parameterError } from "./graph-error";
import type { MediaFile } from "./media-store";
import type { World } from "./world";

const MB = 1024 * 1024;
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Types and sizes by kind of message ("Media" reference). */
const MEDIA_RULES: Record<string, { types: string[]; maxBytes: number }> = {
  image: { types: ["image/jpeg", "image/png"], maxBytes: 5 * MB },
  video: { types: ["video/mp4", "video/3gpp"], maxBytes: 16 * MB },
  audio: { types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], maxBytes: 16 * MB },
  sticker: { types: ["image/webp"], maxBytes: 500 * 1024 },
  document: {
    types: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      `${OFFICE}.wordprocessingml.document`,
      `${OFFICE}.spreadsheetml.sheet`,
      `${OFFICE}.presentationml.presentation`,
    ],
    maxBytes: 100 * MB,
  },
};

export const UPLOAD_TYPES = Object.values(MEDIA_RULES).flatMap(({ types }) => types);

/**
 * Looks at every file that a message names. An id that does not exist is refused at once; a file of the
 * wrong kind or size fails later, by webhook (131053), and is returned.
 */
export function checkMedia(world: World, type: string, content: unknown) {
  const failures = mediaOf(type, content).map(({ kind, id, param }) => {
    const file = world.media.find(id, world.clock.now());
    if (!file) throw notAttachment(param);
    return misfit(kind, file) ?? notVoice(content, file);
  });
  const [details] = failures.filter(Boolean);
  return details ? { code: 131053, details } : undefined;
}

function mediaOf(type: string, content: unknown) {
  const { header } = content as { header?: { type: string } & JsonObject };
  const holder = header ? (header[header.type] as { id?: string }) : (content as { id?: string });
  const kind = header?.type ?? type;
  if (!(kind in MEDIA_RULES) || !holder?.id) return [];
  const param = header ? `interactive['header']['${kind}']['id']` : `${type}['id']`;
  return [{ kind, id: holder.id, param }];
}

function misfit(kind: string, { mimeType, bytes }: MediaFile) {
  const rule = MEDIA_RULES[kind];
  const plain = mimeType.split(";")[0] ?? mimeType;
  if (!rule?.types.includes(plain)) return `Unsupported ${kind} mime type ${mimeType}.`;
  const maxBytes = kind === "sticker" && !isAnimated(bytes) ? STILL_STICKER_BYTES : rule.maxBytes;
  return bytes.length > maxBytes ? `${kind} file is larger than ${maxBytes} bytes.` : undefined;
}

const STILL_STICKER_BYTES = 100 * 1024;

/** A WebP that moves has an ANIM chunk near its beginning. */
const isAnimated = (bytes: Buffer) => bytes.subarray(0, 64).includes("ANIM");

const OPUS = ["audio/ogg"];

/** A voice message must be ogg with opus; another sound is sent as a sound. */
function notVoice(content: unknown, { mimeType }: MediaFile) {
  const isVoice = (content as { voice?: boolean }).voice === true;
  const isOpus = OPUS.includes(mimeType.split(";")[0] ?? "");
  return isVoice && !isOpus ? `Voice messages must be audio/ogg with opus, not ${mimeType}.` : undefined;
}

const notAttachment = (param: string) =>
  parameterError(`Param ${param} is not a valid whatsapp business account media attachment ID`);
