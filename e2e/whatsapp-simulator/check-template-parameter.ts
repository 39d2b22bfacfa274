import { messagingError, parameterError } from "./graph-error";
import { isAbusive } from "./review-template";

export type TemplateParameter = {
  type: string;
  text?: string;
  parameter_name?: string;
  payload?: string;
  currency?: { fallback_value?: string };
  date_time?: { fallback_value?: string };
  [media: string]: unknown;
};

const CODE_132018_SINCE = 23;
const SPACED = /[\n\r\t]| {5,}/;

/** The text of one parameter; throws 132012 (kind), 132018 (white space) or 132007 (policy). */
export function checkParameter(parameter: TemplateParameter | undefined, where: string, version: number) {
  const text = parameter && textOf(parameter);
  if (!text) throw messagingError(132012, `${where} has no text`);
  if (SPACED.test(text)) {
    const words = "Param text cannot have new-line/tab characters or more than 4 consecutive spaces";
    throw version >= CODE_132018_SINCE ? messagingError(132018, `${where}: ${words}`) : parameterError(words);
  }
  if (isAbusive(text)) throw messagingError(132007, `${where}: the content violates a policy`);
  return text;
}

function textOf({ type, text, currency, date_time }: TemplateParameter) {
  if (type === "text") return text;
  if (type === "currency") return currency?.fallback_value;
  if (type === "date_time") return date_time?.fallback_value;
  return undefined;
}
