import { createHmac } from "node:crypto";

import type { World } from "./world";

/** A download address like the platform's own: good for five minutes, and only with the token. */
export function mediaUrl({ url, credentials, clock, knobs }: World, id: string) {
  const ext = String(Math.floor(clock.now() / 1000) + knobs.mediaUrlSeconds);
  const hash = seal(credentials.appSecret, id, ext);
  const query = new URLSearchParams({ mid: id, source: "getMedia", ext, hash });
  return `${url}/_media/whatsapp_business/attachments/?${query}`;
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
