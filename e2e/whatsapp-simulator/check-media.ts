import { contentFault, isAnimated, plainType } from "./file-content";
import { parameterError } from "./graph-error";
import { fetchLink, type LinkedFile } from "./media-link";
import { filesOf, type NamedFile } from "./message-files";
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
 * Looks at every file that a message names. An id that does not exist is refused at once; a file of the wrong kind,
 * size or content, or one that its link does not give, fails later, by webhook (131053), and is returned.
 */
export async function checkMedia(world: World, type: string, content: unknown) {
  for (const named of filesOf(type, content)) {
    const file = await findNamed(world, named);
    const details = typeof file === "string" ? file : (misfit(named.kind, file) ?? notVoice(content, file));
    if (details) return { code: 131053, details };
  }
  return undefined;
}

async function findNamed(world: World, { id, link, param }: NamedFile): Promise<LinkedFile | string> {
  if (!id && link) return fetchLink(world, link);
  const file = world.media.find(id ?? "", world.clock.now());
  if (!file) throw notAttachment(param);
  return file;
}

function misfit(kind: string, { mimeType, bytes }: LinkedFile) {
  const rule = MEDIA_RULES[kind];
  if (!rule?.types.includes(plainType(mimeType))) return `Unsupported ${kind} mime type ${mimeType}.`;
  const maxBytes = kind === "sticker" && !isAnimated(bytes) ? STILL_STICKER_BYTES : rule.maxBytes;
  if (bytes.length > maxBytes) return `${kind} file is larger than ${maxBytes} bytes.`;
  return contentFault(mimeType, bytes);
}

const STILL_STICKER_BYTES = 100 * 1024;

/** A voice message must be ogg with opus; another sound is sent as a sound. */
function notVoice(content: unknown, { mimeType }: LinkedFile) {
  const isVoice = (content as { voice?: boolean }).voice === true;
  const isOgg = plainType(mimeType) === "audio/ogg";
  return isVoice && !isOgg ? `Voice messages must be audio/ogg with opus, not ${mimeType}.` : undefined;
}

const notAttachment = (param: string) =>
  parameterError(`Param ${param} is not a valid whatsapp business account media attachment ID`);
