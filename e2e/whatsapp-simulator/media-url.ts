import { createHmac } from "node:crypto";

const URL_LIFE_SECONDS = 5 * 60;

/** A download address like the platform's own: good for five minutes, and only with the token. */
export function mediaUrl(base: string, secret: string, id: string, nowMs: number) {
  const ext = String(Math.floor(nowMs / 1000) + URL_LIFE_SECONDS);
  const query = new URLSearchParams({ mid: id, source: "getMedia", ext, hash: seal(secret, id, ext) });
  return `${base}/_media/whatsapp_business/attachments/?${query}`;
}

/** The media id that a download address stands for, or undefined when it is forged or too old. */
export function openMediaUrl(query: URLSearchParams, secret: string, nowMs: number) {
  const id = query.get("mid") ?? "";
  const ext = query.get("ext") ?? "";
  const genuine = query.get("hash") === seal(secret, id, ext);
  return genuine && Number(ext) * 1000 > nowMs ? id : undefined;
}

const seal = (secret: string, id: string, ext: string) =>
  createHmac("sha256", secret).update(`${id}.${ext}`).digest("base64url").slice(0, 32);
