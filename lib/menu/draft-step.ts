import { z } from "zod";
import { applyCommand } from "./apply-command";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";
import { menuCommand } from "./menu-command";

const replaceMenu = z.strictObject({ kind: z.literal("replaceMenu"), doc: menuDoc });
const reversible = z.union([menuCommand, replaceMenu]);

/** A line of the draft's log: a command of an editor, or what the office did with the draft as a whole. */
export const draftStep = z.union([
  reversible,
  z.strictObject({ kind: z.literal("undo"), of: z.int(), step: reversible }),
  z.strictObject({ kind: z.literal("published"), version: z.int() }),
]);

export type ReversibleStep = z.output<typeof reversible>;
export type DraftStep = z.output<typeof draftStep>;
export const reversibleStep = reversible;

/** As `applyCommand`, for replacing the whole draft too. */
export function applyStep(doc: MenuDoc, step: ReversibleStep): { doc: MenuDoc; undo: ReversibleStep } {
  if (step.kind !== "replaceMenu") return applyCommand(doc, step);
  return { doc: step.doc, undo: { kind: "replaceMenu", doc } };
}

/** The entries that a step touches, "*" for all, "texts" for greeting and first question. */
export function touchedBy(step: DraftStep): string[] {
  switch (step.kind) {
    case "undo":
      return touchedBy(step.step);
    case "published":
      return [];
    case "replaceMenu":
      return ["*"];
    case "setTexts":
      return ["texts"];
    case "addNode":
      return [step.node.id];
    case "duplicateNode":
      return [step.copyId];
    default:
      return [step.id];
  }
}

/** Whether the second editor would write over what the first did: the same property, or an entry that went away. */
export function collides(earlier: DraftStep, later: DraftStep): boolean {
  const [first, second] = [touchedBy(earlier), touchedBy(later)];
  if (first.includes("*") || second.includes("*")) return true;
  if (!first.some((id) => second.includes(id))) return false;
  const [a, b] = [propertiesOf(earlier), propertiesOf(later)];
  return a === "all" || b === "all" || a.some((property) => b.includes(property));
}

function propertiesOf(step: DraftStep): string[] | "all" {
  switch (step.kind) {
    case "undo":
      return propertiesOf(step.step);
    case "setTexts":
    case "updateNode":
      return Object.keys(step.changes);
    case "updateForm":
      return Object.keys(step.changes).map((key) => `form.${key}`);
    case "updateField":
      return Object.keys(step.changes).map((key) => `${step.fieldId}.${key}`);
    case "moveNode":
      return ["place"];
    case "setVisible":
      return ["visible"];
    default:
      return "all";
  }
}
