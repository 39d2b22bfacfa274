import { wordsOf } from "./normalise";
import { isOrdinary } from "./ordinary-words";
import type { Answer } from "./session";
import { accepted, characterCount, hasLetters, type Reading, rejected } from "./text-reading";

const MOST_CHARACTERS = 250;
const RT_RW = /\brt\b\W*(\d{1,3})\W*(?:\/|,|\band\b|\bdan\b)?\W*\brw\b\W*(\d{1,3})/i;
const SHORT_RT_RW = /\b(?:rt\s*\/?\s*rw|rt|rw)\b\W*(\d{1,3})\s*[/\-.]\s*(\d{1,3})/i;
const BARE_RT_RW = /^\W*(\d{1,3})\s*[/-]\s*(\d{1,3})\W*$/;

/** `rt 2 rw 5`, `RT.02/RW.05`, `RT/RW 2/5` → `RT 02/RW 05`. */
export function rtRwIn(address: string): string | undefined {
  const hit = RT_RW.exec(address) ?? SHORT_RT_RW.exec(address);
  return hit ? written(hit) : undefined;
}

const written = (hit: RegExpExecArray) =>
  `RT ${(hit[1] ?? "").padStart(2, "0")}/RW ${(hit[2] ?? "").padStart(2, "0")}`;

/** "Tidak tahu" or "tidak ada" to the question for RT/RW: then it stays without; alone it is no address. */
const withoutRtRw = (before: string | undefined) =>
  before ? accepted({ t: "text", v: before }) : rejected("too_short", "fieldAddress");

/** RT/RW are asked for once more when they are missing; what comes then is taken, together with the first part. */
export function readAddress(
  askRtRw: boolean,
  text: string,
  { previous, again }: { previous: Answer | undefined; again: boolean },
): Reading {
  const before = again && previous?.t === "text" ? previous.v : undefined;
  if (isOrdinary(wordsOf(text))) return withoutRtRw(before);
  const bare = BARE_RT_RW.exec(text);
  const addition = bare ? written(bare) : text;
  const isAddition =
    before !== undefined && (bare !== null || rtRwIn(text) !== undefined || characterCount(text) <= 20);
  const address = isAddition ? `${before}, ${addition}` : text;
  if (characterCount(address) > MOST_CHARACTERS)
    return rejected("too_long", "fieldTooLong", { maks: MOST_CHARACTERS });
  if (!hasLetters(address, 3)) return rejected("too_short", "fieldAddress");
  if (!askRtRw || rtRwIn(address) || before !== undefined) return accepted({ t: "text", v: address });
  return { ok: false, reason: "no_rt_rw", key: "fieldRtRw", partial: { t: "text", v: address } };
}
