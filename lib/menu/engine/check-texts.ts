import { bracesIn } from "./check-braces";
import type { MenuProblem } from "./check-menu";
import type { Field } from "./form-def";
import type { MenuDoc, MenuNode, MenuNodeOf } from "./menu-doc";
import { PLACEHOLDERS } from "./placeholders";
import { SYSTEM_VALUES, type SystemSentenceKey } from "./system-texts";

const OFFICE: readonly string[] = PLACEHOLDERS.office;
const RECEIPT: readonly string[] = [...PLACEHOLDERS.office, ...PLACEHOLDERS.receipt];
/** WhatsApp's limit for a text with choices; a longer one goes in two messages, and each costs. */
const ONE_MESSAGE = 1024;
const NUMBER_CHARACTERS = 4;

/** Placeholders that nobody fills, and texts that need a second message. */
export function checkTexts(doc: MenuDoc, nodes: MenuNode[]): MenuProblem[] {
  return [
    ...unknownIn(doc.greeting, OFFICE, {}, "greeting"),
    ...unknownIn(doc.rootBody, OFFICE, {}, "rootBody"),
    ...Object.entries(doc.system).flatMap(([key, text]) =>
      unknownIn(text, [...OFFICE, ...(SYSTEM_VALUES[key as SystemSentenceKey] ?? [])], {}, key),
    ),
    ...nodes.flatMap(checkBodies),
    ...nodes.flatMap(tooLongForOne),
  ];
}

type Place = Pick<MenuProblem, "nodeId" | "fieldId">;

function checkBodies(node: MenuNode): MenuProblem[] {
  const at = { nodeId: node.id };
  const labels = [
    ...unfilledIn(node.title, at, "title"),
    ...unfilledIn(node.desc ?? "", at, "desc"),
    ...(node.kind === "link" ? unfilledIn(node.button, at, "button") : []),
    ...(node.kind === "info"
      ? (node.links ?? []).flatMap(({ label }) => unknownIn(label, OFFICE, at, "links"))
      : []),
  ];
  if (node.kind === "form") return [...labels, ...checkFormTexts(node)];
  return "body" in node && node.body ? [...labels, ...unknownIn(node.body, OFFICE, at, "body")] : labels;
}

function checkFormTexts({ id, serviceName, form }: MenuNodeOf<"form">): MenuProblem[] {
  const at = { nodeId: id };
  const answers = ["judul", ...form.fields.map((field) => field.id)];
  return [
    ...unfilledIn(serviceName, at, "serviceName"),
    ...unknownIn(form.intro ?? "", OFFICE, at, "intro"),
    ...form.requirements.flatMap(({ label }) => unknownIn(label, OFFICE, at, "requirements")),
    ...unfilledIn(form.product, at, "product"),
    ...unknownIn(form.after, RECEIPT, at, "after"),
    ...unknownIn(form.ticketTitle, answers, at, "ticketTitle"),
    ...form.fields.flatMap((field) => checkQuestion(field, { ...at, fieldId: field.id })),
  ];
}

function checkQuestion(field: Field, at: Place): MenuProblem[] {
  const [otherAsk, options] = field.kind === "choice" ? [field.otherAsk ?? "", field.options] : ["", []];
  return [
    ...[field.ask, field.help ?? "", field.example ?? "", otherAsk].flatMap((text) =>
      unknownIn(text, OFFICE, at, "ask"),
    ),
    ...[field.label, ...options.map(({ label }) => label)].flatMap((text) => unfilledIn(text, at, "ask")),
  ];
}

/** Names that nobody fills, and braces that hold none. */
function unknownIn(text: string, known: readonly string[], at: Place, where: string): MenuProblem[] {
  const { names, lone } = bracesIn(text);
  const about = { where, known: known.map((name) => `{${name}}`).join(", ") };
  const problem = (code: string, name: string): MenuProblem => ({
    ...at,
    level: "must",
    code,
    values: { name, ...about },
  });
  return [
    ...names
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem(RECEIPT.includes(name) ? "placeholder_misplaced" : "placeholder_unknown", `{${name}}`),
      ),
    ...lone.map((written) => problem("brace_alone", written)),
  ];
}

/** Titles, buttons and what stands on the ticket go out as written: no name in braces is filled there. */
const unfilledIn = (text: string, at: Place, where: string): MenuProblem[] =>
  /[{}]/.test(text) ? [{ ...at, level: "must", code: "brace_in_label", values: { where } }] : [];

function tooLongForOne(node: MenuNode): MenuProblem[] {
  if (node.kind !== "group") return [];
  const rows = node.children.reduce((sum, child) => sum + [...child.title].length + NUMBER_CHARACTERS, 0);
  const length = [...(node.body ?? node.title)].length + rows;
  if (length <= ONE_MESSAGE) return [];
  return [
    { level: "should", nodeId: node.id, code: "body_long", values: { count: length, max: ONE_MESSAGE } },
  ];
}
