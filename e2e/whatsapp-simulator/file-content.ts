type Look = (bytes: Buffer) => boolean;

const startsWith =
  (...beginnings: (string | number[])[]): Look =>
  (bytes) =>
    beginnings.some((beginning) => {
      const wanted = Buffer.from(beginning as string, "latin1");
      return bytes.subarray(0, wanted.length).equals(wanted);
    });
const isMp4: Look = (bytes) => bytes.toString("latin1", 4, 8) === "ftyp";
const isZip = startsWith("PK\x03\x04");
const isOldOffice = startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** A frame of MPEG audio begins with eleven ones; its layer is 0 in AAC (ADTS) and never 0 in MP3. */
const isFrame = (bytes: Buffer) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
const layerOf = (bytes: Buffer) => ((bytes[1] ?? 0) >> 1) & 3;
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** How a file of each type begins. */
const LOOKS: Record<string, Look> = {
  "image/jpeg": startsWith([0xff, 0xd8, 0xff]),
  "image/png": startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  "image/webp": (bytes) => startsWith("RIFF")(bytes) && bytes.toString("latin1", 8, 12) === "WEBP",
  "video/mp4": isMp4,
  "video/3gpp": isMp4,
  "audio/mp4": isMp4,
  "audio/aac": (bytes) => startsWith("ADIF")(bytes) || (isFrame(bytes) && layerOf(bytes) === 0),
  "audio/mpeg": (bytes) => startsWith("ID3")(bytes) || (isFrame(bytes) && layerOf(bytes) !== 0),
  "audio/amr": startsWith("#!AMR"),
  "audio/ogg": startsWith("OggS"),
  "application/pdf": (bytes) => bytes.subarray(0, 1024).includes("%PDF-"),
  "text/plain": (bytes) => !bytes.includes(0),
  "application/msword": isOldOffice,
  "application/vnd.ms-excel": isOldOffice,
  "application/vnd.ms-powerpoint": isOldOffice,
  [`${OFFICE}.wordprocessingml.document`]: isZip,
  [`${OFFICE}.spreadsheetml.sheet`]: isZip,
  [`${OFFICE}.presentationml.presentation`]: isZip,
};

/** `audio/ogg; codecs=opus` → `audio/ogg` */
export const plainType = (mimeType: string) => mimeType.split(";")[0]?.trim().toLowerCase() ?? mimeType;

/** Why the platform cannot use a file although its type is allowed; undefined when it can. */
export function contentFault(mimeType: string, bytes: Buffer): string | undefined {
  const type = plainType(mimeType);
  if (LOOKS[type]?.(bytes) === false) return `The content of the file is not ${type}.`;
  if (type === "audio/ogg") return oggFault(bytes);
  if (type === "image/png") return pngFault(bytes);
  if (type === "image/jpeg") return jpegFault(bytes);
  return undefined;
}

/** Ogg is taken with Opus alone, in one channel. */
function oggFault(bytes: Buffer) {
  const head = bytes.subarray(0, 512).indexOf("OpusHead");
  if (head === -1) return "audio/ogg must be encoded with the Opus codec.";
  return bytes[head + 9] === 1 ? undefined : "audio/ogg must be mono.";
}

const EIGHT_BITS = 8;
const CMYK_PARTS = 4;

/** Bits of a colour stand behind width and height of a PNG. */
function pngFault(bytes: Buffer) {
  const bits = bytes[24];
  return bits === EIGHT_BITS ? undefined : "Images must be 8-bit, RGB or RGBA.";
}

/** Looks for the frame header of a JPEG: precision and number of colours. */
function jpegFault(bytes: Buffer) {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (!isFrameHeader(bytes[at + 1] ?? 0)) continue;
    const isFit = bytes[at + 4] === EIGHT_BITS && bytes[at + 9] !== CMYK_PARTS;
    return isFit ? undefined : "Images must be 8-bit, RGB or RGBA.";
  }
  return undefined;
}

/** C0 to CF, without the tables that stand among them. */
const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A WebP that moves has an ANIM chunk near its beginning. */
export const isAnimated = (bytes: Buffer) => bytes.subarray(0, 64).includes("ANIM");
