import { openCandidates } from "./candidates";
import { doAction } from "./do-action";
import type { Input } from "./input";
import { matchOption } from "./match-option";
import { normalise } from "./normalise";
import { noteUrgency } from "./note-urgency";
import { systemWord } from "./system-words";
import { action, ask, type Turn, textOf } from "./turn";

const RETURNING = new Set(["menu", "cancel", "back"]);

/** With an officer: the bot is silent. Only MENU or BATAL alone, or an old button, asks whether to come back. */
export function readWithOfficer(turn: Turn, input: Input) {
  if (input.kind === "media" && !input.refused) keep(turn, input.documentId);
  if (input.kind === "audio") keep(turn, input.documentId);
  if (input.kind === "tap") return readTapWithOfficer(turn, input.id);
  if (input.kind !== "text") return;
  noteUrgency(turn, input.text);
  const isAsked = turn.session.prompt?.kind === "back";
  const match = isAsked ? matchOption(input.text, openCandidates(turn)) : undefined;
  if (match?.kind === "one") return void doAction(turn, match.id.slice(2));
  const word = systemWord(normalise(input.text));
  if (word?.isStrict && RETURNING.has(word.action)) askBack(turn);
}

function readTapWithOfficer(turn: Turn, id: string) {
  const local = id.replace(/@\d+\.\d+$/, "");
  if (local === "s:bot" || local === "s:stay") return void doAction(turn, local.slice(2));
  askBack(turn);
}

function askBack(turn: Turn) {
  ask(turn, {
    kind: "back",
    text: textOf(turn, "handoverBackAsk"),
    options: [action(turn, "bot", "labelBot"), action(turn, "stay", "labelStay")],
  });
}

const keep = (turn: Turn, documentId: string) => turn.effects.push({ kind: "keep_document", documentId });
