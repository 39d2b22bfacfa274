import { parameterError } from "./graph-error";
import { characters } from "./schema-limits";
import { templateError } from "./template-error";
import type { TemplateButton } from "./template-registry";

const MOST: Record<string, number> = {
  QUICK_REPLY: 10,
  URL: 2,
  PHONE_NUMBER: 1,
  COPY_CODE: 1,
  FLOW: 1,
  OTP: 1,
  VOICE_CALL: 1,
  REQUEST_CONTACT_INFO: 1,
  CATALOG: 1,
  MPM: 1,
  SPM: 1,
};
const LABEL_FREE = ["COPY_CODE", "OTP", "REQUEST_CONTACT_INFO"];
const TRAILING_VARIABLE = /^[^{}]*(\{\{1\}\})?$/;

/** At most ten buttons, so many of each kind, labels of 25; quick replies stand together. */
export function checkButtons(buttons: TemplateButton[]) {
  if (buttons.length === 0 || buttons.length > 10) {
    throw parameterError("Invalid parameter: a template has 1 to 10 buttons.");
  }
  for (const [type, most] of Object.entries(MOST)) {
    if (buttons.filter((button) => button.type === type).length > most) {
      throw parameterError(`Invalid parameter: at most ${most} buttons of type ${type}.`);
    }
  }
  for (const button of buttons) checkButton(button);
  if (changes(buttons.map(({ type }) => type === "QUICK_REPLY")) > 1) {
    throw parameterError("Invalid parameter: quick reply buttons must stand together.");
  }
}

const changes = (kinds: boolean[]) =>
  kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;

function checkButton(button: TemplateButton) {
  const { type, text = "", phone_number = "" } = button;
  if (!(type in MOST)) throw parameterError(`Invalid parameter: unknown button type ${type}.`);
  if (!LABEL_FREE.includes(type) && !text) throw missing("text");
  if (characters(text) > 25 || characters(phone_number) > 20) throw templateError(2388040);
  if (type === "PHONE_NUMBER" && !phone_number) throw missing("phone_number");
  if (type === "URL") checkUrl(button.url ?? "", button.example);
  if (type === "COPY_CODE") checkCode(button.example);
}

function checkCode(example: unknown) {
  if (!example) throw missing("example");
  if (characters(String(example)) > 20) throw templateError(2388040);
}

function checkUrl(url: string, example: unknown) {
  if (!url) throw missing("url");
  if (characters(url) > 2000) throw templateError(2388040);
  if (!TRAILING_VARIABLE.test(url)) {
    throw parameterError("Invalid parameter: a URL button takes one variable, at its end.");
  }
  if (url.includes("{{") && !example) throw missing("example");
}

const missing = (field: string) =>
  templateError(2388043, `component of type BUTTONS is missing expected field(s) (${field})`);
