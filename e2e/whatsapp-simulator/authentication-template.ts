import { parameterError } from "./graph-error";
import { templateError } from "./template-error";
import type { NewTemplate, TemplateComponent } from "./template-registry";

const WORDS = {
  id: {
    body: "*{{1}}* adalah kode verifikasi Anda.",
    warning: " Demi keamanan, jangan bagikan kode ini.",
    footer: (minutes: number) => `Kode ini kedaluwarsa dalam ${minutes} menit.`,
    button: "Salin kode",
  },
  en: {
    body: "*{{1}}* is your verification code.",
    warning: " For your security, do not share this code.",
    footer: (minutes: number) => `This code expires in ${minutes} minutes.`,
    button: "Copy code",
  },
};
const LONGEST_MINUTES = 90;

/** An authentication template: its words are Meta's own; the office chooses only the button and what is added. */
export function withMetaWords(template: NewTemplate): NewTemplate {
  if (template.category !== "AUTHENTICATION") return template;
  const words = template.language.startsWith("id") ? WORDS.id : WORDS.en;
  return { ...template, components: template.components.map((each) => worded(each, words)) };
}

function worded(component: TemplateComponent, words: (typeof WORDS)["id"]): TemplateComponent {
  const { type, add_security_recommendation: isWarned, code_expiration_minutes: minutes } = component;
  if (type === "BODY") return { ...component, text: words.body + (isWarned ? words.warning : "") };
  if (type === "FOOTER") return { ...component, text: words.footer(Number(minutes)) };
  const buttons = component.buttons?.map((button) => ({ ...button, text: button.text ?? words.button }));
  return { ...component, buttons };
}

/** Body, one button for the code, and a footer with its minutes: nothing else. */
export function checkAuthentication(components: TemplateComponent[]) {
  const part = (type: string) => components.find((component) => component.type === type);
  if (part("HEADER")) throw parameterError("Invalid parameter: an authentication template has no header.");
  if (!part("BODY")) throw templateError(2388043, missing("BODY"));
  const [button, ...others] = part("BUTTONS")?.buttons ?? [];
  if (button?.type !== "OTP" || others.length > 0) throw templateError(2388043, missing("BUTTONS"));
  const footer = part("FOOTER");
  if (footer) assertMinutes(Number(footer.code_expiration_minutes));
}

const missing = (type: string) => `component of type ${type} is missing expected field(s)`;

function assertMinutes(minutes: number) {
  const isFit = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES;
  if (!isFit) throw parameterError(`Param code_expiration_minutes must be between 1 and ${LONGEST_MINUTES}.`);
}
