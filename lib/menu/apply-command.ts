import { AppError } from "../errors";
import { type MenuDoc, type MenuNode, menuDoc } from "./engine/menu-doc";
import type { Changes, CommandOf, MenuCommand } from "./menu-command";
import { idsWithin, type MenuPlace, menuPlaces, withChildren, withNode } from "./menu-places";

/** The draft after one step, and the step that takes it back. */
export type Applied = { doc: MenuDoc; undo: MenuCommand };

/**
 * One step of editing. Throws `not_found` (entry or question), `menu_move_refused` (into itself, into what is no
 * group) and `invalid_input` with zod's issues when the result would be unreadable. What merely keeps a menu from
 * being published (an empty group, two equal titles) is allowed.
 */
export function applyCommand(doc: MenuDoc, command: MenuCommand): Applied {
  const { doc: changed, undo } = change(doc, command);
  const parsed = menuDoc.safeParse(changed);
  if (!parsed.success) throw new AppError("invalid_input", parsed.error.issues);
  return { doc: parsed.data, undo };
}

function change(doc: MenuDoc, command: MenuCommand): Applied {
  switch (command.kind) {
    case "setTexts":
      return {
        doc: { ...doc, ...command.changes },
        undo: { kind: "setTexts", changes: before(doc, command.changes) },
      };
    case "addNode":
      return addNode(doc, command);
    case "updateNode":
      return updateNode(doc, command);
    case "updateForm":
      return updateForm(doc, command);
    case "updateField":
      return updateField(doc, command);
    case "moveNode":
      return moveNode(doc, command);
    case "removeNode":
      return removeNode(doc, command);
    case "duplicateNode":
      return duplicateNode(doc, command);
    case "setVisible":
      return setVisible(doc, command);
  }
}

function addNode(doc: MenuDoc, { node, parentId, position }: CommandOf<"addNode">): Applied {
  requireGroup(doc, parentId);
  const taken = new Set(menuPlaces(doc).map((place) => place.node.id));
  const added = idsWithin(node);
  if (new Set(added).size < added.length || added.some((id) => taken.has(id))) throw new AppError("conflict");
  return {
    doc: withChildren(doc, parentId, (children) => children.toSpliced(position, 0, node)),
    undo: { kind: "removeNode", id: node.id },
  };
}

const KEPT_OF_NODE = ["id", "kind", "children", "form", "visible"];

function updateNode(doc: MenuDoc, { id, changes }: CommandOf<"updateNode">): Applied {
  const { node } = placeOf(doc, id);
  refuseKeys(changes, KEPT_OF_NODE);
  return {
    doc: withNode(doc, id, () => merged(node, changes)),
    undo: { kind: "updateNode", id, changes: before(node, changes) },
  };
}

function updateForm(doc: MenuDoc, { id, changes }: CommandOf<"updateForm">): Applied {
  const node = formAt(doc, id);
  refuseKeys(changes, ["fields"]);
  return {
    doc: withNode(doc, id, () => ({ ...node, form: merged(node.form, changes) })),
    undo: { kind: "updateForm", id, changes: before(node.form, changes) },
  };
}

function updateField(doc: MenuDoc, { id, fieldId, changes }: CommandOf<"updateField">): Applied {
  const node = formAt(doc, id);
  const field = node.form.fields.find((each) => each.id === fieldId);
  if (!field) throw new AppError("not_found", { id, fieldId });
  refuseKeys(changes, ["id", "kind"]);
  const fields = node.form.fields.map((each) => (each === field ? merged(field, changes) : each));
  return {
    doc: withNode(doc, id, () => ({ ...node, form: { ...node.form, fields } })),
    undo: { kind: "updateField", id, fieldId, changes: before(field, changes) },
  };
}

function moveNode(doc: MenuDoc, { id, parentId, position }: CommandOf<"moveNode">): Applied {
  const from = placeOf(doc, id);
  requireGroup(doc, parentId);
  if (parentId !== null && idsWithin(from.node).includes(parentId))
    throw new AppError("menu_move_refused", { id });
  const without = withChildren(doc, from.parentId, (children) => children.filter((node) => node.id !== id));
  return {
    doc: withChildren(without, parentId, (children) => children.toSpliced(position, 0, from.node)),
    undo: { kind: "moveNode", id, parentId: from.parentId, position: from.position },
  };
}

function removeNode(doc: MenuDoc, { id }: CommandOf<"removeNode">): Applied {
  const { node, parentId, position } = placeOf(doc, id);
  return {
    doc: withChildren(doc, parentId, (children) => children.filter((each) => each.id !== id)),
    undo: { kind: "addNode", parentId, position, node },
  };
}

function duplicateNode(doc: MenuDoc, { id, copyId, title }: CommandOf<"duplicateNode">): Applied {
  const { node, parentId, position } = placeOf(doc, id);
  const ids = new Map(
    idsWithin(node).map((each, index) => [each, index === 0 ? copyId : `${copyId}-${index}`]),
  );
  const renamed = (each: MenuNode): MenuNode => {
    const copy = { ...each, id: ids.get(each.id) ?? each.id };
    return copy.kind === "group" ? { ...copy, children: copy.children.map(renamed) } : copy;
  };
  return addNode(doc, {
    kind: "addNode",
    parentId,
    position: position + 1,
    node: { ...renamed(node), title },
  });
}

function setVisible(doc: MenuDoc, { id, visible }: CommandOf<"setVisible">): Applied {
  const { node } = placeOf(doc, id);
  return {
    doc: withNode(doc, id, () => ({ ...node, visible })),
    undo: { kind: "setVisible", id, visible: node.visible },
  };
}

function placeOf(doc: MenuDoc, id: string): MenuPlace {
  const place = menuPlaces(doc).find(({ node }) => node.id === id);
  if (!place) throw new AppError("not_found", { id });
  return place;
}

function formAt(doc: MenuDoc, id: string) {
  const { node } = placeOf(doc, id);
  if (node.kind !== "form") throw new AppError("not_found", { id });
  return node;
}

function requireGroup(doc: MenuDoc, id: string | null) {
  if (id !== null && placeOf(doc, id).node.kind !== "group") throw new AppError("menu_move_refused", { id });
}

function refuseKeys(changes: Changes, kept: string[]) {
  const refused = Object.keys(changes).filter((key) => kept.includes(key));
  if (refused.length > 0)
    throw new AppError(
      "invalid_input",
      refused.map((path) => ({ path, code: "kept" })),
    );
}

/** Null takes a value away. The result is checked with the whole document. */
function merged<Value extends object>(value: Value, changes: Changes): Value {
  const entries = Object.entries({ ...value, ...changes }).filter(([, each]) => each !== null);
  return Object.fromEntries(entries) as Value;
}

/** The values that the changes replace, null where there was none. */
function before<Given extends object>(value: object, changes: Given): Given {
  const old = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(Object.keys(changes).map((key) => [key, old.get(key) ?? null])) as Given;
}
