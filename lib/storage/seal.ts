import "server-only";
import { createCipheriv, createDecipheriv } from "node:crypto";
import { env } from "../env";
import { randomFromPool } from "../random-pool";

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** Encrypts for rest (AES-256-GCM under DATA_KEY): version, IV, tag, ciphertext. */
export function seal(plain: Uint8Array, key: Buffer = dataKey()): Uint8Array<ArrayBuffer> {
  const iv = randomFromPool(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Uint8Array.from(Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]));
}

/** The way back. Throws when the bytes were changed or DATA_KEY is another. */
export function unseal(sealed: Uint8Array, key: Buffer = dataKey()): Buffer {
  if (sealed[0] !== VERSION || sealed.length < HEADER_BYTES) throw new Error("sealed bytes are not readable");
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, iv);
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, HEADER_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
}

let kept: Buffer | undefined;
const dataKey = () => {
  kept ??= Buffer.from(env().DATA_KEY, "base64");
  return kept;
};
