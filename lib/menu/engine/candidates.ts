import { findNode, listedAt, placesOf } from "./find-node";
import type { FieldOf } from "./form-def";
import type { Candidate } from "./match-option";
import type { MenuDoc, MenuNode } from "./menu-doc";
import { currentField, formOfRun, runningForm } from "./running-form";
import type { SystemLabelKey } from "./system-texts";
import { ACTION_WORDS } from "./system-words";
import type { Turn } from "./turn";

type Option = FieldOf<"choice">["options"][number];

const OPTIONS_PER_MESSAGE = 10;
const ofNode = new WeakMap<MenuNode, Candidate>();
const ofDoc = new WeakMap<MenuDoc, Candidate[]>();
const ofAction = new Map<string, Candidate>();
const ofOption = new WeakMap<Option, Candidate>();
const MOST_KEPT_ACTIONS = 500;

/** The options that are open now, with everything they may be called, in their numbered order. */
export function openCandidates(turn: Turn): Candidate[] {
  const { prompt, form } = turn.session;
  const ids = prompt && (prompt.options.length > 0 || form) ? prompt.options : rootIds(turn);
  const found = ids.map((id) => candidateOf(turn, id));
  return ids.length > OPTIONS_PER_MESSAGE ? [...found, actionCandidate(turn, "next")] : found;
}

const rootIds = (turn: Turn) => listedAt(turn.doc, "root", turn.env).map((node) => `n:${node.id}`);

export function nodeCandidate(node: MenuNode): Candidate {
  const kept = ofNode.get(node);
  if (kept) return kept;
  const names = node.kind === "form" ? [...node.aliases, node.serviceName] : node.aliases;
  const candidate = { id: `n:${node.id}`, label: node.title, aliases: names };
  ofNode.set(node, candidate);
  return candidate;
}

/** Every entry of a menu. */
export function allCandidates(doc: MenuDoc): Candidate[] {
  const kept = ofDoc.get(doc) ?? [...placesOf(doc).values()].map(({ node }) => nodeCandidate(node));
  ofDoc.set(doc, kept);
  return kept;
}

function candidateOf(turn: Turn, id: string): Candidate {
  if (id.startsWith("s:")) return actionCandidate(turn, id.slice(2));
  if (id.startsWith("o:")) return optionCandidate(turn, id);
  const node = findNode(turn.doc, id.slice(2));
  return node ? nodeCandidate(node) : { id, label: "", aliases: [] };
}

function optionCandidate(turn: Turn, id: string): Candidate {
  const name = id.slice(2);
  const form = runningForm(turn);
  const field = form && currentField(form);
  const option = field?.kind === "choice" ? field.options.find((item) => item.id === name) : undefined;
  if (option) return keptOption(option, id);
  const key = OPTION_LABELS[name] ?? "labelOther";
  return keptAction(id, turn.doc.system[key], name);
}

const OPTION_LABELS: Record<string, SystemLabelKey> = { yes: "labelYes", no: "labelNo", agree: "labelAgree" };

function keptOption(option: Option, id: string): Candidate {
  const kept = ofOption.get(option) ?? { id, label: option.label, aliases: option.aliases };
  ofOption.set(option, kept);
  return kept;
}

function actionCandidate(turn: Turn, written: string): Candidate {
  const [name = "", argument = ""] = written.split(":");
  return keptAction(`s:${written}`, actionLabel(turn, name, argument), name);
}

/** The same object for the same words, so that they are normalised once. */
function keptAction(id: string, label: string, name: string): Candidate {
  const key = `${id}|${label}`;
  const kept = ofAction.get(key) ?? { id, label, aliases: wordsFor(name) };
  if (ofAction.size > MOST_KEPT_ACTIONS) ofAction.clear();
  ofAction.set(key, kept);
  return kept;
}

const wordsFor = (name: string) =>
  Object.hasOwn(ACTION_WORDS, name) ? (ACTION_WORDS[name] ?? "").split("|") : [];

/** What the button of an action says; several actions speak of a form, a question or a ticket. */
function actionLabel(turn: Turn, name: string, argument: string): string {
  const { system } = turn.doc;
  if (name === "ticket") return argument;
  if (name === "edit" && argument !== "") return fieldLabel(turn, argument) ?? system.labelEdit;
  if (name === "resume" && argument !== "" && turn.session.prompt?.kind === "parked")
    return parkedTitle(turn, argument) ?? system.labelResume;
  return system[ACTION_LABELS[name] ?? "labelMenu"];
}

const ACTION_LABELS: Record<string, SystemLabelKey> = {
  start: "labelStart",
  new: "labelNew",
  menu: "labelMenu",
  agent: "labelAgent",
  send: "labelSend",
  edit: "labelEdit",
  cancel: "labelCancel",
  drop: "labelYes",
  resume: "labelResume",
  continue: "labelResume",
  hold: "labelResume",
  switch: "labelSwitch",
  keep: "labelKeep",
  change: "labelChange",
  skip: "labelSkip",
  done: "labelDone",
  later: "labelCounter",
  next: "labelNext",
  bot: "labelBot",
  stay: "labelStay",
};

const fieldLabel = (turn: Turn, id: string) =>
  runningForm(turn)?.node.form.fields.find((field) => field.id === id)?.label;

function parkedTitle(turn: Turn, runId: string) {
  const run = turn.session.parked.find((item) => item.id === runId);
  return run && formOfRun(turn, run)?.title;
}
