/** Since when and why nothing is sent to residents, for those who wait for it. Times are ISO text. */
export type SendingPause = {
  /** Meta's error code; NO_CODE when WhatsApp cannot be reached. */
  code: number;
  since: string;
  /** When a message last was refused for it, and when one tries next by itself. */
  triedAt: string;
  nextTryAt: string;
};

/**
 * What came of a try that somebody asked for. `goes_on`: WhatsApp takes messages again, what waited goes out now ·
 * `refused`: as before, `pause` says until when · `nothing_waits`: the next message will tell · `no_answer`: not yet known.
 */
export type SendingTry = {
  outcome: "goes_on" | "refused" | "nothing_waits" | "no_answer";
  pause: SendingPause | null;
};
