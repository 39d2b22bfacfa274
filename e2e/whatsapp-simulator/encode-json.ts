/**
 * JSON the way the platform writes it: ASCII only (`\uXXXX`) and `/` as `\/`.
 * A receiver that hashes its own re-serialised JSON instead of the raw bytes fails on it.
 */
export function encodeJson(value: unknown): Buffer {
  const escaped = JSON.stringify(value)
    .replaceAll("/", "\\/")
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return Buffer.from(escaped, "ascii");
}
