import { countCharacters, type OutboundContent } from "../whatsapp/outbound-content";
import {
  type FillableTemplate,
  replaceVariables,
  TEMPLATE_LIMITS,
  variablesIn,
  variablesOf,
} from "./template";

export type TemplateMessage = Extract<OutboundContent, { type: "template" }>;

/**
 * `filled`: ready for `queueMessages`; its `preview` is the text as the resident reads it · `blank`: these variables have
 * no value · `too_long`: WhatsApp would refuse it, `excess` characters must go.
 */
export type Filled =
  | { kind: "filled"; content: TemplateMessage }
  | { kind: "blank"; variables: string[] }
  | { kind: "too_long"; part: "header" | "body"; excess: number };

/**
 * A template with its variables filled in. Values are made what WhatsApp takes (`toVariableValue`); a value that is
 * missing or blank is refused, never sent empty.
 */
export function fillTemplate(template: FillableTemplate, values: Record<string, string>): Filled {
  const variables = variablesOf(template);
  const ready = Object.fromEntries(variables.map((name) => [name, toVariableValue(values[name] ?? "")]));
  const blank = variables.filter((name) => ready[name] === "");
  if (blank.length > 0) return { kind: "blank", variables: blank };
  const header = replaceVariables(template.header, ready);
  const body = replaceVariables(template.body, ready);
  return (
    tooLong("header", header) ??
    tooLong("body", body) ?? {
      kind: "filled",
      content: {
        type: "template",
        name: template.name,
        language: template.language,
        components: [
          ...parameters("header", template.header, ready),
          ...parameters("body", template.body, ready),
        ],
        preview: previewOf({ header, body, footer: template.footer }),
      },
    }
  );
}

/** WhatsApp takes no line break, no tab and no four spaces in a row inside a value (132018 otherwise). */
export const toVariableValue = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The words of a template as one text, in WhatsApp's own marks for bold and italic. */
export const previewOf = ({ header, body, footer }: { header: string; body: string; footer: string }) =>
  [header && `*${header}*`, body, footer && `_${footer}_`].filter(Boolean).join("\n\n");

function tooLong(part: "header" | "body", text: string): Filled | null {
  const excess = countCharacters(text) - TEMPLATE_LIMITS[part];
  return excess > 0 ? { kind: "too_long", part, excess } : null;
}

/** Positional variables ({{1}}) of templates that were made elsewhere carry no name. */
function parameters(type: "header" | "body", text: string, values: Record<string, string>) {
  const variables = variablesIn(text);
  if (variables.length === 0) return [];
  const isPositional = variables.every((name) => /^\d+$/.test(name));
  const ordered = isPositional ? variables.toSorted((a, b) => Number(a) - Number(b)) : variables;
  return [
    {
      type,
      parameters: ordered.map((name) => ({
        type: "text",
        ...(!isPositional && { parameter_name: name }),
        text: values[name],
      })),
    },
  ];
}
