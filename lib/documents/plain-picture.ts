import "server-only";
import sharp from "sharp";

const MAX_PIXELS = 60_000_000;

/**
 * A picture with the pixels that WhatsApp takes: 8 bits a channel, RGB or RGBA ("Media", images). One that has them comes
 * back as it is, byte for byte; one from a print shop (CMYK) or a scanner (16 bits) is drawn anew. What cannot be read
 * comes back as it is too.
 */
export async function plainPicture(bytes: Buffer, mimeType: "image/jpeg" | "image/png"): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const { space, depth } = await picture.metadata();
    if (space !== "cmyk" && depth === "uchar") return bytes;
    const drawn = picture.rotate().toColourspace("srgb");
    return await (mimeType === "image/png" ? drawn.png() : drawn.jpeg({ quality: 90 })).toBuffer();
  } catch {
    return bytes;
  }
}
