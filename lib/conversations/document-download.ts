import type { DocumentState } from "./thread";

/** What stands between WhatsApp and the office's store; kept as `Document.refusal` while the file is `pending`. */
export type Obstacle = "whatsapp" | "store";

/**
 * Why a file is `failed`, kept as `Document.refusal`. `damaged`: what comes is not what its hash says · `foreign`: its
 * address leads elsewhere than to WhatsApp · `lost`: it was stored, and neither the store nor WhatsApp has it any more ·
 * `deadly`: the process dies of it.
 */
export type DownloadFailure = "damaged" | "foreign" | "lost" | "deadly";

/** So many tries fail before the bubble speaks of it: a hiccup is nobody's concern. */
export const HELD_UP_AFTER = 2;

/** A hash that is wrong this often is the file's, not the line's. */
export const MOST_MISMATCHES = 3;

/**
 * After so many downloads that came to no end, because the process died, no small picture is drawn: a picture that was
 * made to break whoever draws it is the likely cause. After some more the file is left alone.
 */
export const DIES_OF_DRAWING = 3;
export const DIES_OF_ALL = 5;

/** How long WhatsApp keeps what residents send ("Media" reference, October 2025). */
export const KEPT_BY_WHATSAPP_MS = 7 * 24 * 3_600_000;

const LONGEST_PAUSE_SECONDS = 600;

/** How long to wait after so many tries: 2, 4, 8 … seconds, at most ten minutes. */
export const pauseSeconds = (attempts: number) => Math.min(LONGEST_PAUSE_SECONDS, 2 ** attempts);

type Missing = { state: DocumentState; refusal: string | null; createdAt: Date };

/**
 * Whether an officer may have a file looked for at once. WhatsApp says the same of one that it no longer has and of one
 * that this token may not have: within its seven days that may be mended.
 */
export function mayAskAgain({ state, refusal, createdAt }: Missing, now: Date): boolean {
  if (state === "failed") return true;
  if (state === "pending") return refusal !== null;
  return state === "expired" && now.getTime() - createdAt.getTime() < KEPT_BY_WHATSAPP_MS;
}
