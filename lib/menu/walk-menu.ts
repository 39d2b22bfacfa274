import type { MenuDoc, MenuNode, MenuNodeOf } from "./engine/menu-doc";

/** Every entry of a document with its group (null at the top), parents before their children. */
export function walkMenu(doc: MenuDoc): { node: MenuNode; parentId: string | null; position: number }[] {
  const walk = (nodes: MenuNode[], parentId: string | null): ReturnType<typeof walkMenu> =>
    nodes.flatMap((node, position) => [
      { node, parentId, position },
      ...(node.kind === "group" ? walk(node.children, node.id) : []),
    ]);
  return walk(doc.nodes, null);
}

/** The services and reports that a menu offers. */
export const formsOf = (doc: MenuDoc): MenuNodeOf<"form">[] =>
  walkMenu(doc).flatMap(({ node }) => (node.kind === "form" ? [node] : []));
