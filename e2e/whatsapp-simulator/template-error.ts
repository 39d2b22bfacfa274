import { GraphError } from "./graph-error";

/** What is wrong with a template, by `error_subcode`: title and text for a person ("Error codes", template creation). */
const TEMPLATE_ERRORS = {
  2388019: [
    "Message template limit exceeded",
    "This WhatsApp Business Account has reached the number of message templates it may have.",
  ],
  2388023: [
    "Message template language is being deleted",
    "New content can't be added while the existing content is being deleted. Try again in 4 weeks or create a new message template.",
  ],
  2388024: [
    "Content in this language already exists",
    "There is already content in this language for this template. You can create a new template and try again.",
  ],
  2388039: [
    "Message template can't be edited",
    "Only approved, rejected or paused templates can be edited; an approved one once in 24 hours and 10 times in 30 days.",
  ],
  2388040: ["Character limit exceeded", "The field exceeded the character limit."],
  2388043: [
    'Message template "components" param is missing expected field(s)',
    "component is missing expected field(s)",
  ],
  2388046: [
    "Name format is incorrect",
    "The message template name can only have lowercase letters and underscores.",
  ],
  2388047: [
    "Message header format is incorrect",
    "Message header can't have any new lines, formatting characters, emojis or asterisks.",
  ],
  2388072: ["Message body format is incorrect", "The message body has an invalid format."],
  2388073: [
    "Message footer format is incorrect",
    "Message footer can't have any variables, new lines, emojis or formatting characters.",
  ],
  2388155: [
    "Template name is already used as a sample template",
    "This template is named after a sample template created by default. Please use a different name.",
  ],
  2388293: [
    "Parameters words ratio exceeds limit",
    "This template has too many variables for its length. Reduce the number of variables or increase the message length.",
  ],
  2388299: [
    "Leading or trailing params not allowed",
    "Variables can't be at the start or end of the template.",
  ],
} as const;

export type TemplateErrorCode = keyof typeof TEMPLATE_ERRORS;

export const isTemplateErrorCode = (code: number): code is TemplateErrorCode => code in TEMPLATE_ERRORS;

/** A refused template: code 100 with the subcode and the words that Meta shows to people. */
export function templateError(subcode: TemplateErrorCode, words?: string) {
  const [title, text] = TEMPLATE_ERRORS[subcode];
  return new GraphError(400, {
    message: "Invalid parameter",
    type: "OAuthException",
    code: 100,
    error_subcode: subcode,
    is_transient: false,
    error_user_title: title,
    error_user_msg: words ?? text,
  });
}

/** All subcodes with their meaning, for the knobs page. */
export const listTemplateErrors = () =>
  Object.entries(TEMPLATE_ERRORS).map(([code, [title, details]]) => ({
    code: Number(code),
    title,
    details,
    status: 400,
  }));
