import type { MenuDoc, MenuNode } from "./engine/menu-doc";

/** Where an entry stands: its group (null at the top) and its place among the siblings, counted from 0. */
export type MenuPlace = { node: MenuNode; parentId: string | null; position: number };

/** Every entry of a document, parents before their children. */
export function menuPlaces(doc: MenuDoc): MenuPlace[] {
  const walk = (nodes: MenuNode[], parentId: string | null): MenuPlace[] =>
    nodes.flatMap((node, position) => [
      { node, parentId, position },
      ...(node.kind === "group" ? walk(node.children, node.id) : []),
    ]);
  return walk(doc.nodes, null);
}

/** An entry with all that stands in it. */
export const idsWithin = (node: MenuNode): string[] =>
  node.kind === "group" ? [node.id, ...node.children.flatMap(idsWithin)] : [node.id];

/** The document with the entries of one group (null: the top) replaced. */
export function withChildren(
  doc: MenuDoc,
  parentId: string | null,
  change: (children: MenuNode[]) => MenuNode[],
): MenuDoc {
  if (parentId === null) return { ...doc, nodes: change(doc.nodes) };
  return withNode(doc, parentId, (node) =>
    node.kind === "group" ? { ...node, children: change(node.children) } : node,
  );
}

/** The document with one entry replaced. */
export function withNode(doc: MenuDoc, id: string, change: (node: MenuNode) => MenuNode): MenuDoc {
  const walk = (nodes: MenuNode[]): MenuNode[] =>
    nodes.map((node) => {
      if (node.id === id) return change(node);
      return node.kind === "group" ? { ...node, children: walk(node.children) } : node;
    });
  return { ...doc, nodes: walk(doc.nodes) };
}
