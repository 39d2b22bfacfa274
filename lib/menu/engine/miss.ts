import { findNode, isReachable, listedAt } from "./find-node";
import { handOver } from "./hand-over";
import { findIntent } from "./intent-index";
import { currentField, runningForm } from "./running-form";
import { showCurrent } from "./show-current";
import { entryOption, greet } from "./show-menu";
import type { SystemSentenceKey } from "./system-texts";
import { action, ask, type LocalOption, note, patch, type Turn, textOf } from "./turn";

const SUGGEST_AT = 2;
const OFFER_AT = 3;
const MOST_SUGGESTIONS = 3;
const MOST_ENTRIES = 9;
const LOGGED_CHARACTERS = 200;

/** Nothing fits. First the question again, then guesses, then an officer is offered, then one takes over. */
export function missInMenu(turn: Turn, text: string) {
  const misses = countMiss(turn, text);
  if (misses > OFFER_AT) return handOver(turn, "not_understood");
  if (misses === OFFER_AT) return offerOfficer(turn, action(turn, "menu", "labelMenu"));
  if (misses === SUGGEST_AT) return suggest(turn, text);
  if (!turn.session.prompt) return greet(turn);
  note(turn, "missFirst");
  showCurrent(turn, true);
}

/** The same ladder for an answer that does not fit its question: why, with the help text, then an officer; `repeat` asks it again. */
export function missInForm(
  turn: Turn,
  text: string,
  why: { key: SystemSentenceKey; values?: Record<string, string | number> },
  repeat: (turn: Turn) => void = (again) => showCurrent(again, true),
) {
  const misses = countMiss(turn, text);
  if (misses > OFFER_AT) return handOver(turn, "not_understood");
  if (misses === OFFER_AT) return offerOfficer(turn, action(turn, "hold", "labelResume"));
  note(turn, why.key, why.values);
  const form = runningForm(turn);
  const help = form && currentField(form)?.help;
  if (help && misses === SUGGEST_AT) turn.lead.push(help);
  repeat(turn);
}

/** The likeliest entries for a text, and an officer; the main menu when nothing is likely. */
export function suggest(turn: Turn, text: string, key: SystemSentenceKey = "missSuggest") {
  const likely = findIntent(turn.doc, text)
    .filter((hit) => isReachable(turn.doc, hit.id, turn.env))
    .map((hit) => findNode(turn.doc, hit.id))
    .filter((node) => node !== undefined)
    .slice(0, MOST_SUGGESTIONS);
  const nodes = likely.length > 0 ? likely : listedAt(turn.doc, "root", turn.env).slice(0, MOST_ENTRIES);
  const officer = nodes.some((node) => node.kind === "handover") ? [] : [action(turn, "agent", "labelAgent")];
  ask(turn, {
    kind: "suggest",
    text: textOf(turn, key),
    options: [...nodes.map(entryOption), ...officer],
    footer: turn.doc.system.footerMenu,
  });
}

function countMiss(turn: Turn, text: string): number {
  const misses = turn.session.misses + 1;
  const place = turn.session.form?.at ?? turn.session.at;
  const logged = [...text].slice(0, LOGGED_CHARACTERS).join("");
  turn.events.push({ kind: "not_understood", text: logged, at: place, misses });
  patch(turn, { misses });
  return misses;
}

function offerOfficer(turn: Turn, otherwise: LocalOption) {
  turn.effects.push({ kind: "flag", flag: "not_understood" });
  ask(turn, {
    kind: "offer",
    text: textOf(turn, "missOffer"),
    options: [action(turn, "agent", "labelAgent"), otherwise],
  });
}
