/** What stands between WhatsApp and the office's store; kept as `Document.refusal` while the file is `pending`. */
export type Obstacle = "whatsapp" | "store";

/** So many tries fail before the bubble speaks of it: a hiccup is nobody's concern. */
export const HELD_UP_AFTER = 2;

/** One job waits for a file, whoever asks for it. */
export const downloadKey = (documentId: string) => `download:${documentId}`;

const LONGEST_PAUSE_SECONDS = 600;

/** How long to wait after so many tries: 2, 4, 8 … seconds, at most ten minutes. */
export const pauseSeconds = (attempts: number) => Math.min(LONGEST_PAUSE_SECONDS, 2 ** attempts);
