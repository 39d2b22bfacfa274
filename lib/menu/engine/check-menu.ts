import { checkForm } from "./check-form";
import { checkNames } from "./check-names";
import { checkTexts } from "./check-texts";
import { placesOf } from "./find-node";
import type { MenuDoc, MenuNode } from "./menu-doc";

/** A fault of a draft. `must` keeps it from being published; `code` is the key of its translated text. */
export interface MenuProblem {
  level: "must" | "should";
  nodeId?: string;
  fieldId?: string;
  code: string;
  values: Record<string, string | number>;
}

const MOST_ENTRIES = 100;
const ENTRIES_PER_PAGE = 9;

/** What has to be mended before a draft may be published, and what should be. Codes only: the words are translated. */
export function checkMenu(doc: MenuDoc): MenuProblem[] {
  const nodes = everyNode(doc.nodes);
  return [
    ...checkWhole(doc, nodes),
    ...nodes.flatMap((node) => checkNode(doc, node)),
    ...checkNames(doc, nodes),
    ...checkTexts(doc, nodes),
  ];
}

const everyNode = (nodes: MenuNode[]): MenuNode[] =>
  nodes.flatMap((node) => [node, ...(node.kind === "group" ? everyNode(node.children) : [])]);

function checkWhole(doc: MenuDoc, nodes: MenuNode[]): MenuProblem[] {
  const problems: MenuProblem[] = [];
  const seen = new Set<string>();
  for (const { id } of nodes) {
    if (seen.has(id) || id === "root")
      problems.push({ level: "must", nodeId: id, code: "node_id_duplicate", values: { id } });
    seen.add(id);
  }
  if (doc.nodes.every((node) => node.visible === "hidden"))
    problems.push({ level: "must", code: "menu_empty", values: {} });
  if (nodes.length > MOST_ENTRIES)
    problems.push({
      level: "must",
      code: "too_many_entries",
      values: { count: nodes.length, max: MOST_ENTRIES },
    });
  const offered = nodes.filter((node) => node.visible !== "hidden");
  if (!offered.some((node) => node.kind === "handover"))
    problems.push({ level: "should", code: "no_handover", values: {} });
  if (!offered.some((node) => node.kind === "status"))
    problems.push({ level: "should", code: "no_status", values: {} });
  if (!offered.some((node) => node.kind === "form" && node.ticketKind === "report"))
    problems.push({ level: "should", code: "no_report", values: {} });
  if (doc.nodes.length > ENTRIES_PER_PAGE)
    problems.push({
      level: "should",
      code: "group_long",
      values: { count: doc.nodes.length, max: ENTRIES_PER_PAGE },
    });
  return problems;
}

function checkNode(doc: MenuDoc, node: MenuNode): MenuProblem[] {
  const problem = (
    level: MenuProblem["level"],
    code: string,
    values: MenuProblem["values"] = {},
  ): MenuProblem => ({
    level,
    nodeId: node.id,
    code,
    values,
  });
  switch (node.kind) {
    case "group": {
      const count = node.children.filter((child) => child.visible !== "hidden").length;
      if (count === 0) return [problem("must", "group_empty")];
      return count > ENTRIES_PER_PAGE
        ? [problem("should", "group_long", { count, max: ENTRIES_PER_PAGE })]
        : [];
    }
    case "shortcut":
      return isLiving(doc, node.to) ? [] : [problem("must", "shortcut_missing", { to: node.to })];
    case "info":
      return (node.offer ?? [])
        .filter((id) => !isLiving(doc, id))
        .map((to) => problem("must", "offer_missing", { to }));
    case "social":
      return node.accounts.length === 0 ? [problem("must", "social_empty")] : [];
    case "form":
      return checkForm(node);
    default:
      return [];
  }
}

/** There, not hidden, and not itself only a pointer. */
function isLiving(doc: MenuDoc, id: string): boolean {
  const node = placesOf(doc).get(id)?.node;
  return node !== undefined && node.visible !== "hidden" && node.kind !== "shortcut";
}
