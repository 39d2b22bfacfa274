import type { MenuNode } from "@/lib/menu/engine/menu-doc";

/** A row: an entry, or the "Tambah pilihan" at the end of an open group. */
export type TreeRow =
  | { id: string; kind: "node"; node: MenuNode; children: TreeRow[] }
  | { id: string; kind: "add"; parentId: string };

const ADD = "add:";

export const addRowOf = (groupId: string) => ADD + groupId;

export const treeRows = (nodes: MenuNode[], canAdd: boolean): TreeRow[] =>
  nodes.map((node) => ({ id: node.id, kind: "node", node, children: childRows(node, canAdd) }));

function childRows(node: MenuNode, canAdd: boolean): TreeRow[] {
  if (node.kind !== "group") return [];
  const rows = treeRows(node.children, canAdd);
  return canAdd ? [...rows, { id: addRowOf(node.id), kind: "add", parentId: node.id }] : rows;
}

/** The group whose "Tambah pilihan" row this is; undefined for an entry. */
export const groupOfAddRow = (key: string) => (key.startsWith(ADD) ? key.slice(ADD.length) : undefined);
