import { openCandidates } from "./candidates";
import { doAction, goToMenu } from "./do-action";
import { askWhichToEdit, editAnswer, editRange, stepBack } from "./edit-answer";
import { endCollection } from "./end-field";
import { parentOf } from "./find-node";
import { hasIdentityNumber, withoutIdentityNumbers } from "./identity-number";
import type { InputOf } from "./input";
import { formsOf, matchOption } from "./match-option";
import { normalise, wordsOf } from "./normalise";
import { noteUrgency } from "./note-urgency";
import { isOrdinary } from "./ordinary-words";
import { isPaused } from "./pause";
import { readEarly } from "./read-early";
import { readFormText } from "./read-form-text";
import { readMenuText } from "./read-menu-text";
import { isAgreement } from "./resident-talk";
import { currentField, runningForm } from "./running-form";
import type { Said } from "./said";
import { showCurrent } from "./show-current";
import { hasNumberedOptions } from "./show-field";
import { showMenu } from "./show-menu";
import { type SystemAction, systemWord } from "./system-words";
import { takeOption } from "./take-option";
import { note, patch, type Turn } from "./turn";
import { understand } from "./understand";

type TextReader = (turn: Turn, said: Said) => boolean;

/** The order of interpretation: the first that understands the text ends the search. */
const READERS: TextReader[] = [
  readEarly,
  readPromptWord,
  readSystemWord,
  readOption,
  readFormText,
  readMenuText,
];

export function readText(turn: Turn, input: InputOf<"text">) {
  const text = withoutIdentityNumbers(input.text);
  if (input.containsIdentityNumber || hasIdentityNumber(input.text)) {
    turn.events.push({ kind: "identity_number_warned" });
    note(turn, "identityNumber");
  }
  const said = { text, words: normalise(text) };
  if (said.words === "" && !/\S/.test(text)) return showCurrent(turn, true);
  noteUrgency(turn, text);
  READERS.some((read) => read(turn, said));
}

/** Words of the question that is open come before the reserved words: LANJUT on a page that offers it. */
function readPromptWord(turn: Turn, { words }: Said): boolean {
  const isField = turn.session.prompt?.kind === "field";
  const offered = openCandidates(turn).filter((candidate) => candidate.id.startsWith("s:"));
  const match =
    offered.find((candidate) => formsOf(candidate).aliases.includes(words)) ??
    (isAgreement(words) ? offered.find(({ id }) => id === "s:send") : undefined);
  const isTyped = !isField || !isTypedField(turn) || match?.aliases[0] === words || match?.id === "s:skip";
  if (!match || !isTyped) return false;
  takeOption(turn, match.id, "system", 1);
  return true;
}

const TYPED_KINDS = new Set(["text", "longtext", "phone", "email", "number", "address", "date"]);

/** In these questions almost every word may be the answer. */
function isTypedField(turn: Turn): boolean {
  const field = askedField(turn);
  return field !== undefined && TYPED_KINDS.has(field.kind);
}

function askedField(turn: Turn) {
  const form = turn.session.prompt?.kind === "field" ? runningForm(turn) : undefined;
  return form && currentField(form);
}

/** "0" goes back everywhere but where none may be the number asked for. */
function mayBeZero(turn: Turn): boolean {
  const field = askedField(turn);
  return field?.kind === "number" && (field.min ?? 0) <= 0;
}

function readSystemWord(turn: Turn, { words }: Said): boolean {
  const isTyped = isTypedField(turn);
  const isBack = words === "0" && !mayBeZero(turn);
  const word = isBack ? { action: "back" as const, isStrict: true } : systemWord(words);
  if (!word || (isTyped && !word.isStrict)) return false;
  const isDone = DO[word.action](turn, word.argument ?? "");
  if (isDone !== false) understand(turn, "system", 1, word.action);
  return isDone !== false;
}

const DO: Record<SystemAction, (turn: Turn, argument: string) => unknown> = {
  menu: goToMenu,
  back: goBack,
  cancel: (turn) => doAction(turn, "cancel"),
  status: (turn, number) => doAction(turn, `status:${number}`),
  agent: (turn) => doAction(turn, "agent"),
  resume: (turn) => doAction(turn, "resume"),
  done: endCollection,
  edit: edit,
  help: (turn) => {
    note(turn, "help");
    if (turn.session.form) showCurrent(turn);
  },
  stop: (turn) => {
    patch(turn, { notices: { ...turn.session.notices, stopped: turn.env.now } });
    note(turn, "stopped");
  },
  text_mode: (turn) => useText(turn, true),
  button_mode: (turn) => useText(turn, false),
};

function goBack(turn: Turn) {
  if (turn.session.form) return stepBack(turn) || goToMenu(turn);
  showMenu(turn, parentOf(turn.doc, turn.session.at));
}

function edit(turn: Turn, number: string): boolean {
  const form = runningForm(turn);
  if (!form) return false;
  if (number === "") askWhichToEdit(turn, form);
  else if (!editAnswer(turn, Number(number))) {
    note(turn, "editRange", editRange(form));
    showCurrent(turn);
  }
  return true;
}

function useText(turn: Turn, prefersText: boolean) {
  patch(turn, { prefersText: prefersText || undefined });
  note(turn, prefersText ? "textMode" : "buttonMode");
  showCurrent(turn);
}

function readOption(turn: Turn, { text }: Said): boolean {
  const match = matchOption(text, understandable(turn, text), isNumbered(turn));
  if (match.kind === "none") return false;
  if (match.kind === "one") takeOption(turn, match.id, match.by, match.score);
  else {
    note(turn, "whichOne");
    showCurrent(turn, true);
  }
  return true;
}

function isNumbered(turn: Turn): boolean {
  if (turn.session.prompt?.kind === "review") return false;
  const field = askedField(turn);
  if (field === undefined || hasNumberedOptions(field)) return true;
  // A photo is no number: "1" means its one button, unless it answers something said long ago.
  return field.kind === "media" && !isPaused(turn);
}

/** "Tidak" or "sudah" answers a question of the bot's; it never names a service that looks like it. */
function understandable(turn: Turn, text: string) {
  const open = openCandidates(turn);
  return isOrdinary(wordsOf(text)) ? open.filter(({ id }) => !id.startsWith("n:")) : open;
}
