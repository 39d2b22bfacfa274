import { countCharacters } from "../whatsapp/outbound-content";
import type { TemplateProblem } from "./check-template";
import { TEMPLATE_LIMITS as LIMITS, type TemplateButton } from "./template";

/** What Meta refuses in the buttons of a template; `button` is the place in the list. */
export function checkButtons(buttons: TemplateButton[]): TemplateProblem[] {
  return [
    ...checkCounts(buttons),
    ...(areGrouped(buttons) ? [] : [problem("quick_replies_apart")]),
    ...buttons.flatMap((button, index) => checkButton(button, index, buttons)),
  ];
}

const problem = (code: TemplateProblem["code"], more: Partial<TemplateProblem> = {}): TemplateProblem => ({
  code,
  part: "buttons",
  ...more,
});

function checkCounts(buttons: TemplateButton[]): TemplateProblem[] {
  const count = (type: TemplateButton["type"]) => buttons.filter((button) => button.type === type).length;
  return [
    ...tooMany("too_many_buttons", buttons.length, LIMITS.buttons),
    ...tooMany("too_many_url_buttons", count("url"), LIMITS.urlButtons),
    ...tooMany("too_many_phone_buttons", count("phone"), LIMITS.phoneButtons),
  ];
}

const tooMany = (code: TemplateProblem["code"], length: number, max: number) =>
  length > max ? [problem(code, { length, max })] : [];

/** Quick replies stand together: first or last, never with another button between them. */
function areGrouped(buttons: TemplateButton[]): boolean {
  const changes = buttons.filter(
    ({ type }, index) =>
      index > 0 && (type === "quick_reply") !== (buttons[index - 1]?.type === "quick_reply"),
  );
  return changes.length <= 1;
}

function checkButton(button: TemplateButton, index: number, all: TemplateButton[]): TemplateProblem[] {
  const here = (code: TemplateProblem["code"], more: Partial<TemplateProblem> = {}) =>
    problem(code, { button: index, ...more });
  const problems: TemplateProblem[] = [];
  const { text } = button;
  const length = countCharacters(text);
  if (text.trim() === "") problems.push(here("blank"));
  if (length > LIMITS.buttonText) problems.push(here("too_long", { length, max: LIMITS.buttonText }));
  if (/[{}\n*~`]|\p{Extended_Pictographic}/u.test(text)) problems.push(here("marks"));
  if (text !== "" && all.findIndex((other) => other.text === text) < index) {
    problems.push(here("button_text_twice"));
  }
  if (button.type === "url" && !isFixedUrl(button.url))
    problems.push(here("button_url", { max: LIMITS.url }));
  if (button.type === "phone" && !/^\+?\d{6,19}$/.test(button.phone.replace(/[\s()-]/g, ""))) {
    problems.push(here("button_phone", { max: LIMITS.phone }));
  }
  return problems;
}

/** An address with a variable at its end is allowed by Meta; Loket has no use for one and leaves it out. */
const isFixedUrl = (url: string) =>
  url.length <= LIMITS.url && /^https?:\/\/[^\s/{}]+\.[^\s/{}]+[^\s{}]*$/.test(url);
