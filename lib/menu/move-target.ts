import type { MenuDoc } from "./engine/menu-doc";
import type { CommandOf } from "./menu-command";
import { idsWithin, type MenuPlace, menuPlaces } from "./menu-places";

type Move = CommandOf<"moveNode">;
/** Where something is dropped: beside an entry, or into a group (null: the top) at its end. */
export type Drop = { beside: string; side: "before" | "after" } | { into: string | null };

/** The command for a drop; undefined when it would change nothing or put a group into itself. */
export function moveTo(doc: MenuDoc, id: string, drop: Drop): Move | undefined {
  const places = menuPlaces(doc);
  const moved = places.find(({ node }) => node.id === id);
  if (!moved) return undefined;
  const { parentId, position } = target(places, id, drop);
  const isSamePlace = parentId === moved.parentId && position === moved.position;
  const isWithinItself = parentId !== null && idsWithin(moved.node).includes(parentId);
  return isSamePlace || isWithinItself ? undefined : { kind: "moveNode", id, parentId, position };
}

function target(places: MenuPlace[], id: string, drop: Drop): Pick<Move, "parentId" | "position"> {
  const childrenOf = (parentId: string | null) =>
    places.filter((place) => place.parentId === parentId && place.node.id !== id);
  if ("into" in drop) return { parentId: drop.into, position: childrenOf(drop.into).length };
  const parentId = places.find(({ node }) => node.id === drop.beside)?.parentId ?? null;
  const at = childrenOf(parentId).findIndex(({ node }) => node.id === drop.beside);
  if (at < 0) return { parentId, position: places.find(({ node }) => node.id === id)?.position ?? 0 };
  return { parentId, position: drop.side === "before" ? at : at + 1 };
}

/** One place up (-1) or down (1) among the siblings; undefined at the end. */
export function moveBy(doc: MenuDoc, id: string, step: -1 | 1): Move | undefined {
  const places = menuPlaces(doc);
  const moved = places.find(({ node }) => node.id === id);
  if (!moved) return undefined;
  const position = moved.position + step;
  const siblings = places.filter(({ parentId }) => parentId === moved.parentId).length;
  if (position < 0 || position >= siblings) return undefined;
  return { kind: "moveNode", id, parentId: moved.parentId, position };
}
