import type { TemplateParameter } from "./check-template-parameter";
import { messagingError } from "./graph-error";
import { characters } from "./schema-limits";
import type { TemplateButton } from "./template-registry";

type SentButton = { sub_type?: string; index?: string | number; parameters?: TemplateParameter[] };

/** The kind of a template's button that each `sub_type` fills. */
const TYPE_OF: Record<string, string[]> = {
  quick_reply: ["QUICK_REPLY"],
  url: ["URL", "OTP"],
  phone_number: ["PHONE_NUMBER"],
  copy_code: ["COPY_CODE"],
  flow: ["FLOW"],
  catalog: ["CATALOG"],
  mpm: ["MPM"],
  voice_call: ["VOICE_CALL"],
};
const LONGEST_CODE = 20;

/** The buttons of a send fit those of its template: 132018 for a stray one, 131008 for what is missing. */
export function checkSentButtons(buttons: TemplateButton[], sent: SentButton[]) {
  for (const each of sent) assertFits(buttons, each);
  for (const [index, button] of buttons.entries()) {
    const parameter = sent.find((it) => Number(it.index) === index)?.parameters?.[0];
    if (button.type === "COPY_CODE") assertCode(parameter, index);
    if (takesAddress(button) && !parameter?.text) throw missing(index, "Url");
  }
}

/** A link with a variable; the code of an authentication template travels as one. */
const takesAddress = ({ type, url }: TemplateButton) => type === "OTP" || Boolean(url?.includes("{{"));

function assertFits(buttons: TemplateButton[], { sub_type, index }: SentButton) {
  if (sub_type === undefined || index === undefined) {
    throw messagingError(131008, "buttons: sub_type and index are mandatory");
  }
  const button = buttons[Number(index)];
  if (!button) throw messagingError(132018, `button index ${index} does not exist in the template`);
  if (TYPE_OF[sub_type]?.includes(button.type)) return;
  throw messagingError(
    132018,
    `buttons: Button at index ${index} is of type ${button.type}, not ${sub_type}`,
  );
}

function assertCode(parameter: TemplateParameter | undefined, index: number) {
  const code = parameter?.coupon_code;
  if (typeof code !== "string" || !code) throw missing(index, "CopyCode");
  if (characters(code) > LONGEST_CODE) {
    throw messagingError(132005, `button ${index}: the code is longer than ${LONGEST_CODE} characters`);
  }
}

const missing = (index: number, type: string) =>
  messagingError(131008, `buttons: Button at index ${index} of type ${type} requires a parameter`);
