import type { Prompt, PromptOption } from "@/lib/menu/engine/prompt";
import { countCharacters, OUTBOUND_LIMITS, type OutboundContent } from "@/lib/whatsapp/outbound-content";
import { shortenTo, splitText } from "./fit-text";

const OPTIONS_PER_PAGE = 9;

/**
 * WhatsApp messages for one prompt, as few as the limits allow (each costs money): up to three short options become
 * buttons, up to ten a list, more are paged. The numbers stand in the text, so that typing always works.
 */
export function renderPrompt(prompt: Prompt, { prefersText }: { prefersText?: boolean }): OutboundContent[] {
  const options = optionsOnPage(prompt);
  const choices = choiceLines(prompt, options);
  if (prefersText || (options.length === 0 && !prompt.url && !prompt.locationRequest && !prompt.media))
    return texts([prompt.text, choices, urlLine(prompt), prompt.footer]);
  const media = mediaMessage(prompt, options.length === 0);
  if (media?.isWhole) return [media.message];
  return [...(media ? [media.message] : []), ...interactiveMessages(prompt, options)];
}

interface Shown extends PromptOption {
  number: number;
}

function optionsOnPage({ options, page, next }: Prompt): Shown[] {
  const numbered = options.map((option, index) => ({ ...option, number: index + 1 }));
  if (options.length <= OUTBOUND_LIMITS.listRows) return numbered;
  const start = page * OPTIONS_PER_PAGE;
  return [...numbered.slice(start, start + OPTIONS_PER_PAGE), { ...next, number: 0 }];
}

function choiceLines({ numbered }: Prompt, options: Shown[]): string | undefined {
  if (options.length === 0) return undefined;
  if (!numbered) return options.map((option) => option.label).join(" · ");
  return options
    .map((option) => (option.number > 0 ? `${option.number}. ${option.label}` : option.label))
    .join("\n");
}

const urlLine = ({ url }: Prompt) => url && `${url.text}: ${url.url}`;

const joined = (parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n");
const texts = (parts: (string | undefined)[]): OutboundContent[] =>
  splitText(joined(parts), OUTBOUND_LIMITS.text).map((body) => ({ type: "text", body }));

function mediaMessage({ media, text, footer }: Prompt, isAlone: boolean) {
  if (!media) return undefined;
  const caption = joined([text, footer]);
  const isWhole = isAlone && countCharacters(caption) <= OUTBOUND_LIMITS.caption;
  const content = { mediaId: media.mediaId, ...(isWhole ? { caption } : {}) };
  const message: OutboundContent =
    media.kind === "image"
      ? { type: "image", ...content }
      : { type: "document", ...content, ...(media.filename ? { filename: media.filename } : {}) };
  return { message, isWhole };
}

/** One message when text and numbers fit its body; otherwise the text goes ahead and a short one carries the choice. */
function interactiveMessages(prompt: Prompt, options: Shown[]): OutboundContent[] {
  const choices = prompt.numbered ? choiceLines(prompt, options) : undefined;
  const footer = isFooterInBody(prompt) ? prompt.footer : undefined;
  const whole = joined([prompt.text, choices, footer]);
  if (countCharacters(whole) <= OUTBOUND_LIMITS.interactiveBody) return [interactive(prompt, options, whole)];
  const short = joined([choices ?? (footer ? undefined : prompt.listButton), footer]);
  return [
    ...texts([prompt.text]),
    interactive(prompt, options, shortenTo(short, OUTBOUND_LIMITS.interactiveBody)),
  ];
}

/** A location request has no footer, and none holds more than 60 characters: then it ends the body. */
const isFooterInBody = ({ footer = "", locationRequest }: Prompt) =>
  locationRequest === true || countCharacters(footer) > OUTBOUND_LIMITS.footer;

function interactive(prompt: Prompt, options: Shown[], body: string): OutboundContent {
  const footer = prompt.footer && !isFooterInBody(prompt) ? { footer: prompt.footer } : {};
  if (prompt.url)
    return {
      type: "cta_url",
      body,
      ...footer,
      text: shortenTo(prompt.url.text, OUTBOUND_LIMITS.urlButton),
      url: prompt.url.url,
    };
  if (prompt.locationRequest) return { type: "location_request", body };
  if (options.length === 0) return { type: "text", body: joined([body, footer.footer]) };
  if (prompt.options.length <= OUTBOUND_LIMITS.buttons && fitButtons(options))
    return {
      type: "buttons",
      body,
      ...footer,
      buttons: options.map(({ id, label }) => ({ id, title: label })),
    };
  return {
    type: "list",
    body,
    ...footer,
    button: shortenTo(prompt.listButton, OUTBOUND_LIMITS.listButton),
    rows: options.map(rowOf),
  };
}

const fitButtons = (options: Shown[]) =>
  options.every((option) => countCharacters(option.label) <= OUTBOUND_LIMITS.buttonTitle) &&
  new Set(options.map((option) => option.label)).size === options.length;

/** A title too long for a row is shortened visibly and stands in full below it. */
function rowOf({ id, label, description }: Shown) {
  const title = shortenTo(label, OUTBOUND_LIMITS.rowTitle);
  const below = title === label ? description : label;
  return { id, title, ...(below ? { description: shortenTo(below, OUTBOUND_LIMITS.rowDescription) } : {}) };
}
