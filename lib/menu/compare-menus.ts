import { changedText } from "./changed-text";
import type { MenuDoc, MenuNode, MenuNodeOf } from "./engine/menu-doc";
import { type MenuPlace, menuPlaces } from "./menu-places";
import { movedWithin } from "./moved-within";

/**
 * A property that changed: the key of its word on screen, and its texts, empty where there was or is none.
 * `questions` and `system` stand for several texts, and tell those that differ.
 */
export type ChangedPart = { part: string; before: string; after: string };

/** What a publication would change for residents, as data; the screen puts it into words. */
export type MenuChange =
  | { kind: "added" | "removed"; nodeId: string; title: string; questions: number }
  | { kind: "moved"; nodeId: string; title: string; into: string | null }
  | { kind: "hidden" | "shown"; nodeId: string; title: string }
  | { kind: "changed"; nodeId: string; title: string; parts: ChangedPart[] }
  | { kind: "texts"; parts: ChangedPart[] };

/** The differences between two menus, in the order of the new one; what was removed comes last. */
export function compareMenus(from: MenuDoc, to: MenuDoc): MenuChange[] {
  const old = new Map(menuPlaces(from).map((place) => [place.node.id, place]));
  const now = menuPlaces(to);
  const kept = new Set(now.map(({ node }) => node.id));
  const moved = movedWithin([...old.values()], now);
  const texts = differingParts(textsOf(from), textsOf(to));
  return [
    ...(texts.length > 0 ? [{ kind: "texts" as const, parts: texts }] : []),
    ...now.flatMap((place) => changesOf(old.get(place.node.id), place, moved.has(place.node.id), to)),
    ...[...old.values()].filter(({ node }) => !kept.has(node.id)).map(({ node }) => removed(node)),
  ];
}

function changesOf(
  before: MenuPlace | undefined,
  place: MenuPlace,
  isMoved: boolean,
  doc: MenuDoc,
): MenuChange[] {
  const { node } = place;
  const about = { nodeId: node.id, title: node.title };
  if (!before) return [{ kind: "added", ...about, questions: questionsOf(node) }];
  const parts = differingParts(partsOf(before.node), partsOf(node));
  return [
    ...(isMoved ? [{ kind: "moved" as const, ...about, into: titleOf(doc, place.parentId) }] : []),
    ...visibilityChange(before.node, node),
    ...(parts.length > 0 ? [{ kind: "changed" as const, ...about, parts }] : []),
  ];
}

const removed = (node: MenuNode): MenuChange => ({
  kind: "removed",
  nodeId: node.id,
  title: node.title,
  questions: questionsOf(node),
});

function visibilityChange(before: MenuNode, node: MenuNode): MenuChange[] {
  const [was, is] = [before.visible === "hidden", node.visible === "hidden"];
  if (was === is) return [];
  return [{ kind: is ? "hidden" : "shown", nodeId: node.id, title: node.title }];
}

const questionsOf = (node: MenuNode) => (node.kind === "form" ? node.form.fields.length : 0);
const titleOf = (doc: MenuDoc, id: string | null) =>
  menuPlaces(doc).find(({ node }) => node.id === id)?.node.title ?? null;
const textsOf = ({ greeting, rootBody, system }: MenuDoc) => ({ greeting, rootBody, system });

/** The comparable properties of an entry; the place, the children and being hidden are told apart. */
function partsOf(node: MenuNode): Record<string, unknown> {
  const { visible, ...rest } = node;
  const shown = { ...rest, visible: visible === "hidden" ? "always" : visible };
  if (node.kind === "group") return { ...shown, children: undefined };
  return node.kind === "form" ? { ...shown, form: undefined, ...formParts(node) } : shown;
}

function formParts({ form: { fields, ...texts } }: MenuNodeOf<"form">) {
  return { ...texts, questions: fields };
}

function differingParts(before: Record<string, unknown>, after: Record<string, unknown>): ChangedPart[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((part) => ({ part, ...changedText(part, before[part], after[part]) }));
}
