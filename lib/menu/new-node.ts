import type { MenuNode, MenuNodeOf } from "./engine/menu-doc";

export const ADDABLE_KINDS = [
  "group",
  "info",
  "form",
  "link",
  "social",
  "handover",
  "status",
  "shortcut",
] as const;
export type AddableKind = (typeof ADDABLE_KINDS)[number];

const ID_LENGTH = 8;
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id for a new entry: random, so that two editors never make the same one. */
export const newNodeId = () =>
  Array.from(
    crypto.getRandomValues(new Uint8Array(ID_LENGTH)),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join("");

/** What the editor is asked before an entry can stand in the menu; the rest is filled in afterwards. */
export type NewNode = { title: string } & (
  | { kind: "group" | "social" | "status" }
  | { kind: "info"; body: string }
  | { kind: "link"; url: string; button: string; body: string }
  | { kind: "handover"; body: string }
  | { kind: "shortcut"; to: string }
  | { kind: "form"; pattern: MenuNodeOf<"form"> }
);

/** A complete entry with an id of its own. A service takes everything but its title from the pattern. */
export function newNode(wanted: NewNode): MenuNode {
  const base = { id: newNodeId(), title: wanted.title, aliases: [], visible: "always" as const };
  switch (wanted.kind) {
    case "group":
      return { ...base, kind: "group", children: [] };
    case "social":
      return { ...base, kind: "social", accounts: [] };
    case "status":
      return { ...base, kind: "status" };
    case "info":
      return { ...base, kind: "info", body: wanted.body };
    case "link":
      return { ...base, kind: "link", url: wanted.url, button: wanted.button, body: wanted.body };
    case "handover":
      return { ...base, kind: "handover", body: wanted.body, outside: "takeMessage" };
    case "shortcut":
      return { ...base, kind: "shortcut", to: wanted.to };
    case "form":
      return { ...structuredClone(wanted.pattern), id: base.id, title: wanted.title };
  }
}
