import type { RejectReason } from "./bot-event";
import type { Answer } from "./session";
import type { SystemSentenceKey } from "./system-texts";

/** What a text is for a question: an answer, or why it is none. */
export type Reading =
  | { ok: true; answer: Answer; cut?: number }
  | {
      ok: false;
      reason: RejectReason;
      key: SystemSentenceKey;
      values?: Record<string, string | number>;
      partial?: Answer;
    };

export const accepted = (answer: Answer): Reading => ({ ok: true, answer });
export const rejected = (
  reason: RejectReason,
  key: SystemSentenceKey,
  values?: Record<string, string | number>,
): Reading => ({ ok: false, reason, key, values });

export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
export const characterCount = (text: string) => [...text].length;
export const hasLetters = (text: string, least: number) => (text.match(/\p{L}/gu) ?? []).length >= least;
