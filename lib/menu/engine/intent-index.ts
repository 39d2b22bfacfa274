import { allowedSlips, slips } from "./edit-distance";
import { placesOf } from "./find-node";
import { intentTokens } from "./intent-tokens";
import type { MenuDoc, MenuNode } from "./menu-doc";
import { wordsOf } from "./normalise";

const WEIGHT = { title: 1, desc: 0.5, option: 0.4, question: 0.2 } as const;
const UNKNOWN_WORD = 0.3;
const COVERAGE_SHARE = 0.5;

export interface IntentHit {
  id: string;
  /** 0 to 1. */
  score: number;
}

interface Entry {
  id: string;
  weights: Map<string, number>;
  phrases: string[][];
}

interface IntentIndex {
  entries: Entry[];
  /** How telling a word is: rare words count more. */
  worth: Map<string, number>;
  most: number;
}

const indexes = new WeakMap<MenuDoc, IntentIndex>();

/**
 * Which entries a sentence may mean, best first. Words unknown to the menu lower the score a little; what comes after
 * "untuk" is often only the purpose ("skck untuk lamar kerja"), so the part before it is also tried alone.
 */
export function findIntent(doc: MenuDoc, text: string): IntentHit[] {
  const index = indexOf(doc);
  const words = wordsOf(text);
  const purpose = words.indexOf("untuk");
  const readings = [intentTokens(words), purpose > 0 ? intentTokens(words.slice(0, purpose)) : []]
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => weigh(index, tokens));
  return index.entries
    .map((entry) => ({
      id: entry.id,
      score: Math.max(0, ...readings.map((reading) => scoreOf(index, entry, reading))),
    }))
    .filter((hit) => hit.score > 0.2)
    .sort((one, other) => other.score - one.score);
}

interface Reading {
  tokens: string[];
  /** What the tokens are worth together. */
  mass: number;
}

function weigh(index: IntentIndex, said: string[]): Reading {
  const tokens = said.map((token) => knownToken(index, token));
  return { tokens, mass: tokens.reduce((sum, token) => sum + worthOf(index, token), 0) };
}

const worthOf = (index: IntentIndex, token: string) => index.worth.get(token) ?? index.most * UNKNOWN_WORD;

function scoreOf(index: IntentIndex, entry: Entry, { tokens, mass }: Reading): number {
  const matched = tokens.reduce(
    (sum, token) => sum + worthOf(index, token) * (entry.weights.get(token) ?? 0),
    0,
  );
  if (matched === 0) return 0;
  const phrase = Math.max(0, ...entry.phrases.map((words) => phraseShare(index, words, tokens)));
  return COVERAGE_SHARE * (matched / mass) + (1 - COVERAGE_SHARE) * phrase;
}

function phraseShare(index: IntentIndex, words: string[], tokens: string[]): number {
  const total = words.reduce((sum, word) => sum + worthOf(index, word), 0);
  const said = words.reduce((sum, word) => sum + (tokens.includes(word) ? worthOf(index, word) : 0), 0);
  return total === 0 ? 0 : said / total;
}

/** A misspelt word becomes the one nearest word of the menu. */
function knownToken(index: IntentIndex, token: string): string {
  if (index.worth.has(token) || token.length < 5) return token;
  const max = allowedSlips(token.length);
  let best = { word: token, distance: max + 1, isAlone: true };
  for (const word of index.worth.keys()) {
    if (word.length < 5 || word[0] !== token[0]) continue;
    const distance = slips(token, word, max);
    if (distance < best.distance) best = { word, distance, isAlone: true };
    else if (distance === best.distance) best.isAlone = false;
  }
  return best.isAlone ? best.word : token;
}

function indexOf(doc: MenuDoc): IntentIndex {
  const kept = indexes.get(doc);
  if (kept) return kept;
  const entries = [...placesOf(doc).values()]
    .filter(({ node }) => node.kind !== "shortcut")
    .map(({ node }) => entryOf(node));
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const token of entry.weights.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const worth = new Map([...counts].map(([token, count]) => [token, Math.log(1 + entries.length / count)]));
  const index = { entries, worth, most: Math.log(1 + entries.length) };
  indexes.set(doc, index);
  return index;
}

function entryOf(node: MenuNode): Entry {
  const names = [node.title, ...node.aliases, ...(node.kind === "form" ? [node.serviceName] : [])];
  const fields = node.kind === "form" ? node.form.fields : [];
  const questions = fields.map((field) => field.label);
  const options = fields.flatMap((field) =>
    field.kind === "choice" ? field.options.flatMap((option) => [option.label, ...option.aliases]) : [],
  );
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const token of intentTokens(wordsOf(text)))
      weights.set(token, Math.max(weight, weights.get(token) ?? 0));
  };
  for (const name of names) add(name, WEIGHT.title);
  if (node.desc) add(node.desc, WEIGHT.desc);
  for (const question of questions) add(question, WEIGHT.question);
  for (const option of options) add(option, WEIGHT.option);
  return {
    id: node.id,
    weights,
    phrases: names.map((name) => intentTokens(wordsOf(name))).filter((words) => words.length > 0),
  };
}
