/** What an officer may send. The part of the vocabulary that travels to the browser: no zod here. */

const MB = 1024 * 1024;

/** Types and sizes that WhatsApp takes ("Media" reference); PDF held to what Loket keeps of residents too. */
export const ATTACHMENT_TYPES = {
  "image/jpeg": { type: "image", maxBytes: 5 * MB },
  "image/png": { type: "image", maxBytes: 5 * MB },
  "application/pdf": { type: "document", maxBytes: 16 * MB },
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_TYPES;
export type AttachmentRefusal = "type" | "size" | "empty";

/** WhatsApp's limit for the words under a file, in code points. */
const CAPTION_MAX_CHARACTERS = 1024;

/** Otherwise they follow the file as a message of their own. */
export const fitsUnderFile = (words: string) => [...words.trim()].length <= CAPTION_MAX_CHARACTERS;

export const isAttachmentType = (mimeType: string): mimeType is AttachmentType =>
  mimeType in ATTACHMENT_TYPES;

/** Why a file cannot be sent; null when it can. */
export function refusalOf(mimeType: string, bytes: number): AttachmentRefusal | null {
  if (bytes === 0) return "empty";
  if (!isAttachmentType(mimeType)) return "type";
  return bytes > ATTACHMENT_TYPES[mimeType].maxBytes ? "size" : null;
}
