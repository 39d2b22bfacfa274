import { findNode, listedAt, parentOf } from "./find-node";
import type { MenuNode, MenuNodeOf } from "./menu-doc";
import { fillValues } from "./placeholders";
import { formOfRun } from "./running-form";
import { ask, type LocalOption, patch, type Turn, textOf } from "./turn";

/** Shows the entries of a group, or the main menu when there is no such group. */
export function showMenu(turn: Turn, place = "root", page = 0) {
  const group = findNode(turn.doc, place);
  const at = group?.kind === "group" ? group.id : "root";
  const body = group?.kind === "group" ? (group.body ?? `*${group.title}*`) : turn.doc.rootBody;
  goTo(turn, at, page);
  ask(turn, {
    kind: "menu",
    text: [body, parkedHint(turn)].filter((part) => part !== undefined).join("\n\n"),
    options: listedAt(turn.doc, at, turn.env).map(entryOption),
    footer: at === "root" ? turn.doc.system.footerRoot : turn.doc.system.footerMenu,
  });
}

/** Greeting and main menu in one message. */
export function greet(turn: Turn) {
  turn.lead.unshift(turn.doc.greeting);
  showMenu(turn);
}

type Leaf = MenuNodeOf<"info"> | MenuNodeOf<"link"> | MenuNodeOf<"social">;

/** Shows an entry that only says something; the menu before it stays in force for numbers. */
export function showLeaf(turn: Turn, leaf: Leaf) {
  const parent = parentOf(turn.doc, leaf.id);
  goTo(turn, leaf.id, 0);
  const offered = leaf.kind === "info" ? (leaf.offer ?? []) : [];
  const options = offered
    .map((id) => findNode(turn.doc, id))
    .filter((node) => node !== undefined)
    .map(entryOption);
  ask(turn, {
    kind: "menu",
    text: leafText(leaf),
    options,
    footer: turn.doc.system.footerMenu,
    standing:
      options.length > 0 ? undefined : listedAt(turn.doc, parent, turn.env).map((node) => `n:${node.id}`),
    url: leaf.kind === "link" ? { text: leaf.button, url: leaf.url } : undefined,
    media: leaf.kind === "info" ? leaf.media : undefined,
  });
}

export const entryOption = (node: MenuNode): LocalOption => ({
  id: `n:${node.id}`,
  label: node.title,
  description: node.desc,
});

function goTo(turn: Turn, at: string, page: number) {
  const { menuV } = turn.session;
  if (menuV !== turn.env.latest)
    turn.events.push({ kind: "version_moved", from: menuV, to: turn.env.latest });
  turn.events.push({ kind: "node_shown", node: at });
  patch(turn, { at, page, menuV: turn.env.latest });
}

function leafText(leaf: Leaf): string {
  if (leaf.kind === "link") return leaf.body;
  const links =
    leaf.kind === "info"
      ? (leaf.links ?? []).map((link) => `${link.label}: ${link.url}`)
      : leaf.accounts.map((account) => `${NET_NAMES[account.net]}: ${account.handle}\n${account.url}`);
  const body = leaf.kind === "info" ? leaf.body : (leaf.body ?? `*${leaf.title}*`);
  return [body, ...(links.length > 0 ? [links.join("\n")] : [])].join("\n\n");
}

const NET_NAMES = {
  instagram: "Instagram",
  facebook: "Facebook",
  tiktok: "TikTok",
  youtube: "YouTube",
  x: "X",
  web: "Web",
};

/** That a form is kept and how to go on with it, unless this step has said so. */
export function parkedHint(turn: Turn): string | undefined {
  const last = turn.session.parked.at(-1);
  const title = last && formOfRun(turn, last)?.title;
  const hint = title && fillValues(turn.doc.system.parkedHint, { judul: title });
  // Said by the step itself already ("isian kami simpan …"): not twice in one message.
  return hint && turn.lead.includes(textOf(turn, "formSaved", { judul: title })) ? undefined : hint;
}
