import type { MenuProblem } from "./check-menu";
import type { Field } from "./form-def";
import type { MenuDoc, MenuNode } from "./menu-doc";
import { PLACEHOLDERS, placeholdersIn } from "./placeholders";
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

function checkBodies(node: MenuNode): MenuProblem[] {
  const at = { nodeId: node.id };
  if (node.kind !== "form")
    return "body" in node && node.body ? unknownIn(node.body, OFFICE, at, "body") : [];
  const { form } = node;
  const answers = ["judul", ...form.fields.map((field) => field.id)];
  return [
    ...unknownIn(form.intro ?? "", OFFICE, at, "intro"),
    ...unknownIn(form.after, RECEIPT, at, "after"),
    ...unknownIn(form.ticketTitle, answers, at, "ticketTitle"),
    ...form.fields.flatMap((field) =>
      [field.ask, field.help ?? "", field.example ?? "", otherAskOf(field)].flatMap((text) =>
        unknownIn(text, OFFICE, { ...at, fieldId: field.id }, "ask"),
      ),
    ),
  ];
}

const otherAskOf = (field: Field) => (field.kind === "choice" ? (field.otherAsk ?? "") : "");

function unknownIn(
  text: string,
  known: readonly string[],
  at: Partial<MenuProblem>,
  where: string,
): MenuProblem[] {
  return placeholdersIn(text)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const code = RECEIPT.includes(name) ? "placeholder_misplaced" : "placeholder_unknown";
      return { ...at, level: "must", code, values: { name, where } };
    });
}

function tooLongForOne(node: MenuNode): MenuProblem[] {
  if (node.kind !== "group") return [];
  const rows = node.children.reduce((sum, child) => sum + [...child.title].length + NUMBER_CHARACTERS, 0);
  const length = [...(node.body ?? node.title)].length + rows;
  if (length <= ONE_MESSAGE) return [];
  return [
    { level: "should", nodeId: node.id, code: "body_long", values: { count: length, max: ONE_MESSAGE } },
  ];
}
