import { messagingError } from "./graph-error";
import type { TemplateMessage } from "./message-schemas";
import type { Template, TemplateRegistry } from "./template-registry";

type Parameter = { type: string; text?: string; parameter_name?: string; payload?: string };
type Sent = NonNullable<TemplateMessage["components"]>[number];

/** A template as the resident reads it. */
export type RenderedTemplate = {
  name: string;
  category: string;
  header?: string;
  body: string;
  footer?: string;
  buttons: { type: string; text: string; url?: string; payload?: string }[];
};

const UNUSABLE: Partial<Record<Template["status"], number>> = { PAUSED: 132015, DISABLED: 132016 };

/** Fills an approved template; throws 132001, 132015, 132016, 132000 or 132012 as the platform does. */
export function renderTemplate(registry: TemplateRegistry, message: TemplateMessage): RenderedTemplate {
  const template = usableTemplate(registry, message);
  const sent = message.components ?? [];
  const part = (type: string) => template.components.find((component) => component.type === type);
  const fillPart = (type: string) =>
    fill(part(type)?.text, parametersOf(sent, type.toLowerCase()), template, type.toLowerCase());
  return {
    name: template.name,
    category: template.category.toLowerCase(),
    header: part("HEADER")?.format === "TEXT" ? fillPart("HEADER") : undefined,
    body: fillPart("BODY") ?? "",
    footer: part("FOOTER")?.text,
    buttons: (part("BUTTONS")?.buttons ?? []).map((button, index) =>
      renderButton(button, index, sent, template),
    ),
  };
}

function usableTemplate(registry: TemplateRegistry, { name, language }: TemplateMessage) {
  const template = registry.find(name, language.code);
  const code = template && UNUSABLE[template.status];
  if (code) throw messagingError(code);
  if (template?.status !== "APPROVED") {
    throw messagingError(132001, `template name (${name}) does not exist in ${language.code}`);
  }
  return template;
}

function parametersOf(sent: Sent[], type: string, index?: number): Parameter[] {
  const component = sent.find(
    (it) => it.type === type && (index === undefined || Number(it.index) === index),
  );
  return component?.parameters ?? [];
}

function renderButton(
  { type, text = "", url }: { type: string; text?: string; url?: string },
  index: number,
  sent: Sent[],
  template: Template,
) {
  const parameters = parametersOf(sent, "button", index);
  if (type === "URL") return { type, text, url: fill(url, parameters, template, `button ${index}`) };
  return { type, text, payload: parameters[0]?.payload ?? text };
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

function fill(text: string | undefined, parameters: Parameter[], template: Template, where: string) {
  const names = [...new Set([...(text ?? "").matchAll(PLACEHOLDER)].map(([, name = ""]) => name))];
  if (names.length !== parameters.length) {
    const details = `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`;
    throw messagingError(132000, details);
  }
  const filling = (name: string) => {
    const isNamed = template.parameter_format === "NAMED";
    const position = names
      .map(Number)
      .sort((a, b) => a - b)
      .indexOf(Number(name));
    const found = isNamed ? parameters.find((it) => it.parameter_name === name) : parameters[position];
    if (found?.text) return found.text;
    throw messagingError(132012, `${where}: parameter ${name} has no text`);
  };
  return text?.replace(PLACEHOLDER, (_, name: string) => filling(name));
}
