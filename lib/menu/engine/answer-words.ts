import type { Field } from "./form-def";
import { dateInWords } from "./indonesian-date";
import { numberInFigures } from "./indonesian-number";
import { fillValues } from "./placeholders";
import type { Answer } from "./session";
import type { SystemTexts } from "./system-texts";

type WordsOf = {
  [Kind in Answer["t"]]: (answer: Extract<Answer, { t: Kind }>, field: Field, system: SystemTexts) => string;
};

const WORDS: WordsOf = {
  text: (answer) => answer.v,
  long: (answer, _field, system) =>
    [answer.v, answer.audio.length > 0 ? `🎤 ${system.wordVoice}` : ""]
      .filter((part) => part !== "")
      .join("\n"),
  option: (answer, field, system) => answer.raw ?? optionLabel(field, answer.v, system),
  options: (answer, field, system) => answer.v.map((id) => optionLabel(field, id, system)).join(", "),
  yesno: (answer, _field, system) => (answer.v ? system.wordYes : system.wordNo),
  date: (answer) => dateInWords(answer.v),
  number: (answer, field) => amountInWords(answer.v, field.kind === "number" ? field.unit : undefined),
  media: (answer, _field, system) => fillValues(system.wordFiles, { jumlah: answer.v.length }),
  place: (answer, _field, system) => answer.v || system.wordLocation,
  skip: (answer, _field, system) => (answer.later ? system.labelCounter : system.wordSkipped),
};

/** An answer as the resident and the officer read it; it goes onto the ticket as it stands. */
export function answerWords(field: Field, answer: Answer | undefined, system: SystemTexts): string {
  if (answer === undefined) return system.wordSkipped;
  const words = WORDS[answer.t] as (answer: Answer, field: Field, system: SystemTexts) => string;
  return words(answer, field, system);
}

const optionLabel = (field: Field, id: string, system: SystemTexts) =>
  field.kind === "choice"
    ? (field.options.find((option) => option.id === id)?.label ?? system.labelOther)
    : system.wordYes;

const amountInWords = (value: number, unit: string | undefined) => {
  const figures = numberInFigures(value);
  if (unit === "rupiah") return `Rp${figures}`;
  return unit ? `${figures} ${unit}` : figures;
};

const MOST_CHARACTERS = 120;

/** A long answer for a page that lists many: the rest is shown as "…". */
export const shortened = (words: string, most = MOST_CHARACTERS) => {
  const line = words.replaceAll("\n", " ");
  const characters = [...line];
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};
