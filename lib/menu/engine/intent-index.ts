import { allowedSlips, type SpeltWord, slips, spelt } from "./edit-distance";
import { placesOf } from "./find-node";
import { intentTokens } from "./intent-tokens";
import type { MenuDoc, MenuNode } from "./menu-doc";
import { wordsOf } from "./normalise";
import { isOrdinary } from "./ordinary-words";

const WEIGHT = { title: 1, desc: 0.5, option: 0.4, question: 0.2 } as const;
const UNKNOWN_WORD = 0.3;
const COVERAGE_SHARE = 0.5;
/** Shorter words are too easily taken for another. */
const LEAST_LETTERS = 5;

export interface IntentHit {
  id: string;
  /** 0 to 1. */
  score: number;
}

interface Entry {
  id: string;
  weights: Map<string, number>;
  phrases: Phrase[];
}

/** One name of an entry, with what each of its words is worth. */
interface Phrase {
  parts: { token: string; worth: number }[];
  total: number;
}

interface IntentIndex {
  entries: Entry[];
  /** How telling a word is: rare words count more. */
  worth: Map<string, number>;
  most: number;
  vocabulary: SpeltWord[];
}

const indexes = new WeakMap<MenuDoc, IntentIndex>();

/**
 * Which entries a sentence may mean, best first. Words unknown to the menu lower the score a little; what comes after
 * "untuk" is often only the purpose ("skck untuk lamar kerja"), so the part before it is also tried alone.
 */
export function findIntent(doc: MenuDoc, text: string): IntentHit[] {
  const words = wordsOf(text);
  if (isOrdinary(words)) return [];
  const index = indexOf(doc);
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
  let phrase = 0;
  for (const name of entry.phrases) phrase = Math.max(phrase, phraseShare(name, tokens));
  return COVERAGE_SHARE * (matched / mass) + (1 - COVERAGE_SHARE) * phrase;
}

function phraseShare({ parts, total }: Phrase, tokens: string[]): number {
  let said = 0;
  for (const part of parts) if (tokens.includes(part.token)) said += part.worth;
  return total === 0 ? 0 : said / total;
}

/** A misspelt word becomes the one nearest word of the menu. */
function knownToken(index: IntentIndex, token: string): string {
  if (index.worth.has(token) || token.length < LEAST_LETTERS) return token;
  const said = spelt(token);
  const max = allowedSlips(token.length);
  let best = { word: token, distance: max + 1, isAlone: true };
  for (const word of index.vocabulary) {
    const distance = word.text[0] === token[0] ? slips(said, word, max) : undefined;
    if (distance === undefined || distance > best.distance) continue;
    best = { word: word.text, distance, isAlone: distance < best.distance };
  }
  return best.isAlone ? best.word : token;
}

function indexOf(doc: MenuDoc): IntentIndex {
  const kept = indexes.get(doc);
  if (kept) return kept;
  const nodes = [...placesOf(doc).values()]
    .map(({ node }) => node)
    .filter((node) => node.kind !== "shortcut");
  const weighed = nodes.map((node) => ({ node, weights: weightsOf(node) }));
  const counts = new Map<string, number>();
  for (const { weights } of weighed)
    for (const token of weights.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const worth = new Map([...counts].map(([token, count]) => [token, Math.log(1 + nodes.length / count)]));
  const index: IntentIndex = {
    entries: weighed.map(({ node, weights }) => ({
      id: node.id,
      weights,
      phrases: namesOf(node).map((name) => phraseOf(name, worth)),
    })),
    worth,
    most: Math.log(1 + nodes.length),
    vocabulary: [...worth.keys()].filter((word) => word.length >= LEAST_LETTERS).map(spelt),
  };
  indexes.set(doc, index);
  return index;
}

function phraseOf(name: string, worth: Map<string, number>): Phrase {
  const parts = intentTokens(wordsOf(name)).map((token) => ({ token, worth: worth.get(token) ?? 0 }));
  return { parts, total: parts.reduce((sum, part) => sum + part.worth, 0) };
}

const namesOf = (node: MenuNode) => [
  node.title,
  ...node.aliases,
  ...(node.kind === "form" ? [node.serviceName] : []),
];

/** How much each word says about an entry: its names most, its description, options and questions less. */
function weightsOf(node: MenuNode): Map<string, number> {
  const fields = node.kind === "form" ? node.form.fields : [];
  const options = fields.flatMap((field) =>
    field.kind === "choice" ? field.options.flatMap((option) => [option.label, ...option.aliases]) : [],
  );
  const weights = new Map<string, number>();
  const add = (texts: string[], weight: number) => {
    for (const token of texts.flatMap((text) => intentTokens(wordsOf(text))))
      weights.set(token, Math.max(weight, weights.get(token) ?? 0));
  };
  add(namesOf(node), WEIGHT.title);
  add(node.desc ? [node.desc] : [], WEIGHT.desc);
  add(options, WEIGHT.option);
  add(
    fields.map((field) => field.label),
    WEIGHT.question,
  );
  return weights;
}
