/** Why a file is not downloaded; trying again would not help. */
export type MediaRefusal = "host" | "redirect" | "too_large";

/** A download that Loket itself declines. */
export class MediaRefused extends Error {
  override readonly name = "MediaRefused";
  constructor(readonly reason: MediaRefusal) {
    super(`media refused: ${reason}`);
  }
}
