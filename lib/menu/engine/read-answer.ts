import { choiceNumbers } from "./choice-number";
import type { Field, FieldKind, FieldOf } from "./form-def";
import { dateInWords, parseDate } from "./indonesian-date";
import { numberInFigures, parseNumber } from "./indonesian-number";
import { localDate, shiftedDate } from "./local-time";
import { matchOption } from "./match-option";
import type { Env } from "./menu-env";
import { normalise } from "./normalise";
import { readAddress } from "./read-address";
import { readLongtext } from "./read-longtext";
import { readSince } from "./read-since";
import type { Answer } from "./session";
import { accepted, characterCount, hasLetters, oneLine, type Reading, rejected } from "./text-reading";

export interface ReadContext {
  env: Env;
  previous: Answer | undefined;
  /** The question was repeated because the last answer was incomplete. */
  again: boolean;
}

type Reader<Kind extends FieldKind> = (field: FieldOf<Kind>, text: string, context: ReadContext) => Reading;
const DEFAULT_MAX = 200;
const notAsked = () => rejected("identity_number", "identityNumber");

const READERS: { [Kind in FieldKind]: Reader<Kind> } = {
  text: (field, text, { env }) =>
    field.shape === "since" ? readSince(oneLine(text), localDate(env)) : readLine(field, oneLine(text)),
  longtext: (field, text, context) => readLongtext(field, text, context.previous),
  choice: (field, text) => readChoice(field, text),
  yesno: () => rejected("not_an_option", "fieldYesNo"),
  statement: () => rejected("not_agreed", "fieldStatement"),
  nik: notAsked,
  kk: notAsked,
  phone: (_field, text) => readPhone(text),
  email: (_field, text) =>
    /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim()) && text.trim().length <= 120
      ? accepted({ t: "text", v: text.trim().toLowerCase() })
      : rejected("not_an_email", "fieldEmail"),
  date: (field, text, context) => readDate(field, text, context.env),
  number: (field, text) => readNumber(field, text),
  address: (field, text, context) => readAddress(field.askRtRw, oneLine(text), context),
  media: () => rejected("not_a_file", "fieldMedia"),
  location: (field, text) =>
    field.allowText && hasLetters(text, 3)
      ? accepted({ t: "text", v: oneLine(text).slice(0, 300) })
      : rejected("not_a_location", "fieldLocation"),
};

/** Reads a typed text as the answer to a question. Options of the question were tried before. */
export function readAnswer(field: Field, text: string, context: ReadContext): Reading {
  const read = READERS[field.kind] as (field: Field, text: string, context: ReadContext) => Reading;
  return read(field, text, context);
}

/** Name and address sent together. */
const HAS_ADDRESS = /\d|\b(jl|jln|jalan|rt|rw|alamat|gang|kompleks)\b/i;

function readLine(field: FieldOf<"text">, text: string): Reading {
  const max = field.max ?? DEFAULT_MAX;
  const isName = field.shape === "name";
  if (characterCount(text) > max) return rejected("too_long", "fieldTooLong", { maks: max });
  if (isName && !hasLetters(text, 2)) return rejected("not_a_name", "fieldName");
  if (isName && HAS_ADDRESS.test(text)) return rejected("not_a_name", "fieldNameOnly");
  if (characterCount(text) < (field.min ?? 1) || !/[\p{L}\p{N}]/u.test(text))
    return rejected("too_short", "fieldTooShort");
  return accepted({ t: "text", v: text });
}

function readChoice(field: FieldOf<"choice">, text: string): Reading {
  const several = field.multiple && readSeveral(field, text);
  if (field.multiple && several) {
    const fits = several.length >= field.multiple.min && several.length <= field.multiple.max;
    return fits ? accepted({ t: "options", v: several }) : rejected("not_an_option", "fieldMultiple");
  }
  const other = oneLine(text);
  const isOther = field.other && hasLetters(other, 2) && characterCount(other) <= 100;
  return isOther
    ? accepted({ t: "option", v: "other", raw: other })
    : rejected("not_an_option", "fieldChoice");
}

function readSeveral(field: FieldOf<"choice">, text: string): string[] | undefined {
  const ids =
    choiceNumbers(normalise(text))?.map((number) => field.options[number - 1]?.id) ??
    namedOptions(field, text);
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}

const namedOptions = (field: FieldOf<"choice">, text: string) =>
  text.split(/,|\bdan\b|\n/).map((part) => {
    const match = matchOption(part, field.options, false);
    return match.kind === "one" ? match.id : undefined;
  });

function readPhone(text: string): Reading {
  const digits = text.replace(/[^\d+]/g, "").replace(/^(\+62|62)/, "0");
  return /^0\d{8,13}$/.test(digits)
    ? accepted({ t: "text", v: digits })
    : rejected("not_a_phone", "fieldPhone");
}

function readDate(field: FieldOf<"date">, text: string, env: Env): Reading {
  const date = parseDate(text, (days) => shiftedDate(env, days));
  if (date === undefined) return rejected("not_a_date", "fieldDate");
  const limit = (rule: string | undefined) => (rule === "today" ? localDate(env) : rule);
  const isOutside = date < (limit(field.min) ?? date) || date > (limit(field.max) ?? date);
  if (isOutside) return rejected("date_out_of_range", "fieldDateRange", { tanggal: dateInWords(date) });
  return accepted({ t: "date", v: date });
}

const VARIES = /\btidak (tetap|tentu|pasti|menentu|teratur)\b|\b(tergantung|kadang|musiman)\b/;

function readNumber(field: FieldOf<"number">, text: string): Reading {
  const value = parseNumber(text);
  if (value === undefined || Math.abs(value) > 1e15 || (field.integer && !Number.isInteger(value)))
    return rejected("not_a_number", VARIES.test(normalise(text)) ? "fieldNumberVaries" : "fieldNumber");
  if (value < (field.min ?? value) || value > (field.max ?? value)) {
    const shown = (bound: number | undefined) => (bound === undefined ? "…" : numberInFigures(bound));
    return rejected("number_out_of_range", "fieldNumberRange", {
      min: shown(field.min),
      maks: shown(field.max),
    });
  }
  return accepted({ t: "number", v: value });
}
