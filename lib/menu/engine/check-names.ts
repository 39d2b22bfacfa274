import { aliasFault } from "./check-alias";
import type { MenuProblem } from "./check-menu";
import type { MenuDoc, MenuNode } from "./menu-doc";
import { normalise } from "./normalise";

/** Names that would be mistaken for one another. */
export function checkNames(doc: MenuDoc, nodes: MenuNode[]): MenuProblem[] {
  const groups = [doc.nodes, ...nodes.map((node) => (node.kind === "group" ? node.children : []))];
  return [
    ...groups.flatMap(sameTitles),
    ...nodes.flatMap(reservedAliases),
    ...sharedAliases(nodes),
    ...optionsLikeServices(nodes),
  ];
}

function sameTitles(siblings: MenuNode[]): MenuProblem[] {
  const titles = siblings.map((node) => normalise(node.title));
  return siblings
    .filter((_node, index) => titles.indexOf(titles[index] ?? "") !== index)
    .map(({ id, title }) => ({
      level: "must",
      nodeId: id,
      code: "title_same_as_sibling",
      values: { title },
    }));
}

/** A word that the bot reads before any alias would never be reached; a greeting would no longer be answered. */
const reservedAliases = ({ id, aliases }: MenuNode): MenuProblem[] =>
  aliases.flatMap((alias): MenuProblem[] => {
    const code = aliasFault(alias);
    return code ? [{ level: "must", nodeId: id, code, values: { alias } }] : [];
  });

function sharedAliases(nodes: MenuNode[]): MenuProblem[] {
  const owner = new Map<string, MenuNode>();
  const problems: MenuProblem[] = [];
  for (const node of nodes)
    for (const alias of new Set(node.aliases.map(normalise))) {
      const other = owner.get(alias);
      if (other && other.id !== node.id)
        problems.push({
          level: "should",
          nodeId: node.id,
          code: "alias_shared",
          values: { alias, other: other.title },
        });
      owner.set(alias, node);
    }
  return problems;
}

/** In a form the option wins over the service; the editor should know. */
function optionsLikeServices(nodes: MenuNode[]): MenuProblem[] {
  const aliases = new Map(
    nodes.flatMap((node) => node.aliases.map((alias) => [normalise(alias), node] as const)),
  );
  return nodes.flatMap((node) =>
    node.kind !== "form"
      ? []
      : node.form.fields.flatMap((field) =>
          field.kind !== "choice"
            ? []
            : field.options.flatMap(({ label }): MenuProblem[] => {
                const other = aliases.get(normalise(label));
                if (!other || other.id === node.id) return [];
                const values = { label, other: other.title };
                return [
                  { level: "should", nodeId: node.id, fieldId: field.id, code: "option_is_alias", values },
                ];
              }),
        ),
  );
}
