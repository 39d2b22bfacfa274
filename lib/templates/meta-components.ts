import { z } from "zod";
import {
  replaceVariables,
  type TemplateButton,
  type TemplateContent,
  variablesIn,
  variablesOf,
} from "./template";

/** The parts of a template as Meta takes and gives them; this is also how they are stored. */
export type MetaComponent = { type: string; [key: string]: unknown };

/** A template's parts for `POST /{waba}/message_templates`, with named variables and an example for each. */
export function toMetaComponents(content: TemplateContent): MetaComponent[] {
  const { header, body, footer, buttons, examples } = content;
  return [
    ...(header
      ? [
          {
            type: "HEADER",
            format: "TEXT",
            text: header,
            ...named("header_text_named_params", header, examples),
          },
        ]
      : []),
    { type: "BODY", text: body, ...named("body_text_named_params", body, examples) },
    ...(footer ? [{ type: "FOOTER", text: footer }] : []),
    ...(buttons.length > 0 ? [{ type: "BUTTONS", buttons: buttons.map(toMetaButton) }] : []),
  ];
}

function named(key: string, text: string, examples: Record<string, string>) {
  const params = variablesIn(text).map((name) => ({ param_name: name, example: examples[name] ?? "" }));
  return params.length > 0 ? { example: { [key]: params } } : {};
}

const toMetaButton = (button: TemplateButton) => {
  switch (button.type) {
    case "quick_reply":
      return { type: "QUICK_REPLY", text: button.text };
    case "url":
      return { type: "URL", text: button.text, url: button.url };
    case "phone":
      return { type: "PHONE_NUMBER", text: button.text, phone_number: button.phone };
  }
};

const namedExamples = z
  .array(z.looseObject({ param_name: z.string(), example: z.string() }))
  .optional()
  .catch(undefined);
const example = z
  .looseObject({
    header_text_named_params: namedExamples,
    body_text_named_params: namedExamples,
    header_text: z.array(z.string()).optional().catch(undefined),
    body_text: z.array(z.array(z.string())).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);
const upper = z.string().transform((type) => type.toUpperCase());
const metaButton = z.looseObject({
  type: upper,
  text: z.string().default(""),
  url: z.string().optional(),
  phone_number: z.string().optional(),
});
const metaComponent = z.looseObject({
  type: upper,
  format: upper.optional(),
  text: z.string().optional(),
  example,
  buttons: z.array(metaButton).optional(),
});
const metaComponents = z.array(metaComponent);
type ReadComponent = z.output<typeof metaComponent>;

/**
 * The words of a template that Meta gave, or null when it has a part that Loket does not fill in (a picture above, a
 * button with a variable, a carousel): such a one is shown by its name and neither changed nor sent here.
 */
export function readMetaComponents(components: unknown): TemplateContent | null {
  const parsed = metaComponents.safeParse(components);
  if (!parsed.success) return null;
  const of = (type: string) => parsed.data.find((component) => component.type === type);
  const isKnown = parsed.data.every((component) => KNOWN_TYPES.includes(component.type));
  const header = of("HEADER");
  const buttons = readButtons(of("BUTTONS"));
  if (!isKnown || !buttons || (header && (header.format ?? "TEXT") !== "TEXT")) return null;
  const words = {
    header: header?.text ?? "",
    body: of("BODY")?.text ?? "",
    footer: of("FOOTER")?.text ?? "",
  };
  return { ...words, buttons, examples: readExamples(parsed.data, words) };
}

const KNOWN_TYPES = ["HEADER", "BODY", "FOOTER", "BUTTONS"];

function readButtons(component: ReadComponent | undefined): TemplateButton[] | null {
  const buttons = (component?.buttons ?? []).map(readButton);
  return buttons.every((button) => button !== null) ? buttons : null;
}

function readButton({ type, text, url = "", phone_number: phone = "" }: z.output<typeof metaButton>) {
  if (type === "QUICK_REPLY") return { type: "quick_reply" as const, text };
  if (type === "URL" && !url.includes("{{")) return { type: "url" as const, text, url };
  if (type === "PHONE_NUMBER") return { type: "phone" as const, text, phone };
  return null;
}

function readExamples(components: ReadComponent[], words: { header: string; body: string }) {
  const given = components.flatMap(({ type, example: its, text = "" }) => {
    const byName = (type === "HEADER" ? its?.header_text_named_params : its?.body_text_named_params) ?? [];
    const byPlace = (type === "HEADER" ? its?.header_text : its?.body_text?.[0]) ?? [];
    const names = variablesIn(text).toSorted((a, b) => Number(a) - Number(b));
    return [
      ...byName.map((param) => [param.param_name, param.example] as const),
      ...(byName.length === 0 ? byPlace.map((value, index) => [names[index] ?? "", value] as const) : []),
    ];
  });
  const variables = variablesOf(words);
  return Object.fromEntries(given.filter(([name]) => variables.includes(name)));
}

/** A template's words with its examples filled in, as the resident would read them. */
export const exampleOf = ({ header, body, footer, examples }: TemplateContent) => ({
  header: replaceVariables(header, examples),
  body: replaceVariables(body, examples),
  footer,
});
