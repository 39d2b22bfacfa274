import type { UnderstoodBy } from "./bot-event";
import { choiceNumber } from "./choice-number";
import { allowedSlips, type SpeltWord, slips, spelt } from "./edit-distance";
import { normalise } from "./normalise";

export interface Candidate {
  id: string;
  label: string;
  /** Other words for it, as written by the menu's editor. */
  aliases: string[];
}

export type OptionMatch =
  | { kind: "one"; id: string; by: UnderstoodBy; score: number }
  | { kind: "several"; ids: string[] }
  | { kind: "none" };

/** Which of the offered options a whole message means: number, then title, then alias, then a slip of the finger. */
export function matchOption(said: string, candidates: Candidate[], numbered = true): OptionMatch {
  const text = normalise(said);
  if (text === "") return { kind: "none" };
  const number = numbered ? choiceNumber(text) : undefined;
  const chosen = number === undefined ? undefined : candidates[number - 1];
  if (chosen) return { kind: "one", id: chosen.id, by: "number", score: 1 };
  const forms = candidates.map(formsOf);
  const exact = forms.find((form) => form.label === text);
  if (exact) return { kind: "one", id: exact.id, by: "exact", score: 1 };
  const named = forms.filter((form) => form.aliases.includes(text));
  if (named.length > 1) return { kind: "several", ids: named.slice(0, 3).map((form) => form.id) };
  if (named[0]) return { kind: "one", id: named[0].id, by: "alias", score: 1 };
  return matchSlip(text, forms);
}

interface Forms {
  id: string;
  label: string;
  aliases: string[];
  words: SpeltWord[];
}

const known = new WeakMap<Candidate, Forms>();

/** The normalised names of an option; made once as long as the option is the same object. */
export function formsOf(candidate: Candidate): Forms {
  const kept = known.get(candidate);
  if (kept) return kept;
  const label = normalise(candidate.label);
  const aliases = candidate.aliases.map(normalise);
  const forms = { id: candidate.id, label, aliases, words: [label, ...aliases].map(spelt) };
  known.set(candidate, forms);
  return forms;
}

/** The nearest option, if it is near enough and one slip nearer than the next. */
function matchSlip(text: string, forms: Forms[]): OptionMatch {
  const max = allowedSlips(text.length);
  if (max === 0 || /^\d+$/.test(text)) return { kind: "none" };
  const said = spelt(text);
  const near: { id: string; distance: number }[] = [];
  // Only the nearest counts, and whether another is as near: what is farther than the best so far need not be measured.
  let least = max;
  for (const form of forms) {
    const distance = nearest(said, form.words, least);
    if (distance > least) continue;
    near.push({ id: form.id, distance });
    least = distance;
  }
  near.sort((one, other) => one.distance - other.distance);
  const [best, next] = near;
  if (!best) return { kind: "none" };
  if (next && next.distance - best.distance < 1)
    return { kind: "several", ids: near.slice(0, 3).map((hit) => hit.id) };
  return { kind: "one", id: best.id, by: "typo", score: 1 - best.distance / Math.max(text.length, 1) };
}

function nearest(said: SpeltWord, words: SpeltWord[], max: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const distance = slips(said, word, Math.min(max, allowedSlips(word.text.length)));
    if (distance !== undefined && distance < least) least = distance;
  }
  return least;
}
