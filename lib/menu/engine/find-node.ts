import { localDate } from "./local-time";
import type { MenuDoc, MenuNode } from "./menu-doc";
import type { Env } from "./menu-env";

interface Place {
  node: MenuNode;
  /** Id of the group that holds it, or "root". */
  parent: string;
}

const places = new WeakMap<MenuDoc, Map<string, Place>>();

/** Every entry of a document by id; built once per document. */
export function placesOf(doc: MenuDoc): Map<string, Place> {
  const kept = places.get(doc);
  if (kept) return kept;
  const found = new Map<string, Place>();
  const walk = (nodes: MenuNode[], parent: string) => {
    for (const node of nodes) {
      found.set(node.id, { node, parent });
      if (node.kind === "group") walk(node.children, node.id);
    }
  };
  walk(doc.nodes, "root");
  places.set(doc, found);
  return found;
}

export const findNode = (doc: MenuDoc, id: string) => placesOf(doc).get(id)?.node;
export const parentOf = (doc: MenuDoc, id: string) => placesOf(doc).get(id)?.parent ?? "root";

/** The form that keeps its version may ask for an entry of an old document. */
export function findForm(doc: MenuDoc, id: string) {
  const node = findNode(doc, id);
  return node?.kind === "form" ? node : undefined;
}

export function isShown(node: MenuNode, env: Env): boolean {
  if (node.visible === "always") return true;
  if (node.visible === "hidden") return false;
  if (node.visible === "officeHours") return env.office.isOpen;
  const today = localDate(env);
  return (node.visible.from ?? today) <= today && today <= (node.visible.to ?? today);
}

/** Shown, and so is every group above it. */
export function isReachable(doc: MenuDoc, id: string, env: Env): boolean {
  const place = placesOf(doc).get(id);
  if (!place || !isShown(place.node, env)) return false;
  return place.parent === "root" || isReachable(doc, place.parent, env);
}

/** The entries listed at a place, in the residents' order. */
export function listedAt(doc: MenuDoc, at: string, env: Env): MenuNode[] {
  const group = at === "root" ? undefined : findNode(doc, at);
  const nodes = group === undefined ? doc.nodes : group.kind === "group" ? group.children : [];
  return nodes.filter((node) => isShown(node, env));
}
