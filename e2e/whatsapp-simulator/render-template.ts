import { checkSentButtons } from "./check-sent-buttons";
import { PLACEHOLDER, variablesOf } from "./check-template";
import { checkParameter, type TemplateParameter } from "./check-template-parameter";
import { messagingError } from "./graph-error";
import type { Call } from "./http-router";
import type { TemplateMessage } from "./message-schemas";
import { characters } from "./schema-limits";
import type { Template, TemplateButton } from "./template-registry";
import type { World } from "./world";

type Sent = NonNullable<TemplateMessage["components"]>[number];
type Filling = { template: Template; sent: Sent[]; version: number };

/** A template as the resident reads it. */
export type RenderedTemplate = {
  id: string;
  name: string;
  category: string;
  /** How long it waits for a phone that is off. */
  lifeSeconds: number;
  header?: string;
  media?: { type: string } & Record<string, unknown>;
  body: string;
  footer?: string;
  buttons: { type: string; text: string; url?: string; payload?: string }[];
};

const UNUSABLE: Partial<Record<Template["status"], number>> = { PAUSED: 132015, DISABLED: 132016 };
const LONGEST = { header: 60, body: 1024, url: 2000 } as const;

/** Fills an approved template; throws 131008, 132000, 132001, 132005, 132007, 132012, 132015, 132016 or 132018 as the platform does. */
export function renderTemplate(world: World, { params }: Call, message: TemplateMessage): RenderedTemplate {
  const template = usableTemplate(world, message);
  const filling = { template, sent: message.components ?? [], version: Number(params.version) };
  assertPartsExist(filling);
  const part = (type: string) => template.components.find((component) => component.type === type);
  const header = part("HEADER");
  const isText = header && (header.format ?? "TEXT") === "TEXT";
  return {
    id: template.id,
    name: template.name,
    category: template.category.toLowerCase(),
    lifeSeconds: lifeOf(template),
    header: isText ? fill(filling, header.text, "header") : undefined,
    media: header && !isText ? headerMedia(filling, header.format ?? "") : undefined,
    body: fill(filling, part("BODY")?.text, "body") ?? "",
    footer: part("FOOTER")?.text,
    buttons: (part("BUTTONS")?.buttons ?? []).map((button, index) => renderButton(filling, button, index)),
  };
}

const DAY_SECONDS = 24 * 60 * 60;
const AUTHENTICATION_SECONDS = 10 * 60;

function lifeOf({ category, message_send_ttl_seconds }: Template) {
  const usual = category === "AUTHENTICATION" ? AUTHENTICATION_SECONDS : 30 * DAY_SECONDS;
  return Number(message_send_ttl_seconds ?? usual);
}

function usableTemplate({ templates }: World, { name, language }: TemplateMessage) {
  const template = templates.find(name, language.code);
  const code = template && UNUSABLE[template.status];
  if (code) throw messagingError(code);
  if (template?.status !== "APPROVED") {
    throw messagingError(132001, `template name (${name}) does not exist in ${language.code}`);
  }
  return template;
}

/** Parameters for a header or a button that the template does not have, and buttons without theirs. */
function assertPartsExist(filling: Filling) {
  const { template, sent } = filling;
  const hasHeader = template.components.some(({ type }) => type === "HEADER");
  if (!hasHeader) assertCount("header", parametersOf(filling, "header").length, 0);
  const buttons = template.components.flatMap((component) => component.buttons ?? []);
  checkSentButtons(
    buttons,
    sent.filter(({ type }) => type === "button"),
  );
}

function assertCount(where: string, given: number, expected: number) {
  if (given === expected) return;
  const details = `${where}: number of localizable_params (${given}) does not match the expected number of params (${expected})`;
  throw messagingError(132000, details);
}

function parametersOf({ sent }: Filling, type: string, index?: number): TemplateParameter[] {
  const component = sent.find(
    (it) => it.type === type && (index === undefined || Number(it.index) === index),
  );
  return component?.parameters ?? [];
}

function headerMedia(filling: Filling, format: string) {
  const [parameter] = parametersOf(filling, "header");
  const type = format.toLowerCase();
  if (!parameter || parameter.type !== type) {
    const received = parameter?.type.toUpperCase() ?? "UNKNOWN";
    throw messagingError(132012, `header: Format mismatch, expected ${format}, received ${received}`);
  }
  return { type, ...(parameter[type] as object | undefined) };
}

function renderButton(filling: Filling, { type, text = "", url }: TemplateButton, index: number) {
  if (type === "URL") return { type, text, url: fill(filling, url, "url", index) };
  const [first] = parametersOf(filling, "button", index);
  return { type, text, payload: first?.payload ?? text };
}

function fill(filling: Filling, text: string | undefined, part: keyof typeof LONGEST, index?: number) {
  const { template, version } = filling;
  const where = index === undefined ? part : `button ${index}`;
  const parameters = parametersOf(filling, index === undefined ? part : "button", index);
  const names = [...new Set(variablesOf(text))];
  assertCount(where, parameters.length, names.length);
  // The variable of an address has no name, whatever the rest of the template does.
  const isNamed = template.parameter_format === "NAMED" && part !== "url";
  const order = names.toSorted((a, b) => Number(a) - Number(b));
  const textFor = (name: string) => {
    const found = isNamed
      ? parameters.find((it) => it.parameter_name === name)
      : parameters[order.indexOf(name)];
    return checkParameter(found, `${where}: parameter ${name}`, version);
  };
  const filled = text?.replace(PLACEHOLDER, (_, name: string) => textFor(name));
  if (characters(filled ?? "") > LONGEST[part]) {
    throw messagingError(132005, `${where}: the text is longer than ${LONGEST[part]} characters`);
  }
  return filled;
}
