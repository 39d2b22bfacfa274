import type { FieldOf } from "./form-def";
import type { Answer } from "./session";
import { characterCount, hasLetters, type Reading, rejected } from "./text-reading";

const MOST_BYTES = 4000;
const encoder = new TextEncoder();

/** A story, added to what was told before; too long a one keeps its beginning, and the resident is told so. */
export function readLongtext(
  field: FieldOf<"longtext">,
  text: string,
  previous: Answer | undefined,
): Reading {
  const said = text.trim();
  const before = previous?.t === "long" && !previous.done ? previous : { v: "", audio: [] };
  const whole = [before.v, said].filter((part) => part !== "").join("\n");
  if (!hasLetters(whole, 3) && before.audio.length === 0) return rejected("too_short", "fieldTooShort");
  const kept = cutTo(whole, field.max);
  return {
    ok: true,
    answer: { t: "long", v: kept, audio: before.audio, done: field.collect === "one" },
    cut: kept.length < whole.length ? characterCount(kept) : undefined,
  };
}

/** The beginning of a text, within the field's characters and the session's bytes. */
export function cutTo(text: string, most: number): string {
  const characters = [...text];
  let kept = characters.length <= most ? text : characters.slice(0, most).join("");
  while (encoder.encode(kept).length > MOST_BYTES) kept = [...kept].slice(0, -100).join("");
  return kept;
}
