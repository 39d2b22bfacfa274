import { z } from "zod";
import { id, optionalFlag, optionalText } from "./loose";

const mediaFields = {
  id,
  mime_type: optionalText,
  sha256: optionalText,
  caption: optionalText,
  url: optionalText,
};
const mediaBody = z.looseObject(mediaFields);

const toMedia = ({ id, mime_type, sha256, caption, url }: z.output<typeof mediaBody>) => ({
  id,
  mimeType: mime_type,
  sha256,
  caption,
  url,
});

export const imageMessage = z
  .looseObject({ image: mediaBody })
  .transform(({ image }) => ({ kind: "image" as const, media: toMedia(image) }));

export const videoMessage = z
  .looseObject({ video: mediaBody })
  .transform(({ video }) => ({ kind: "video" as const, media: toMedia(video) }));

export const stickerMessage = z
  .looseObject({ sticker: mediaBody })
  .transform(({ sticker }) => ({ kind: "sticker" as const, media: toMedia(sticker) }));

export const audioMessage = z
  .looseObject({ audio: z.looseObject({ ...mediaFields, voice: optionalFlag }) })
  .transform(({ audio }) => ({
    kind: "audio" as const,
    media: toMedia(audio),
    voice: audio.voice ?? false,
  }));

export const documentMessage = z
  .looseObject({ document: z.looseObject({ ...mediaFields, filename: optionalText }) })
  .transform(({ document }) => ({
    kind: "document" as const,
    media: toMedia(document),
    filename: document.filename,
  }));
