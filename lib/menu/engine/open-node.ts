import { chooseForm } from "./begin-form";
import { findNode, isReachable, parentOf } from "./find-node";
import { handOver } from "./hand-over";
import type { MenuNode } from "./menu-doc";
import { parkFormAloud } from "./park-form";
import { runningForm } from "./running-form";
import { showLeaf, showMenu } from "./show-menu";
import { showStatus } from "./show-status";
import { ask, menuOf, note, type Turn, textOf } from "./turn";

const MOST_SHORTCUTS = 5;

/** Goes to an entry of the newest menu. When it is gone: says so and shows the nearest group that is left. */
export function openNode(turn: Turn, id: string, seenInVersion?: number) {
  const node = destination(turn, id);
  if (!node) {
    note(turn, "nodeGone");
    parkFormAloud(turn);
    return showMenu(turn, nearestLeft(turn, id, seenInVersion ?? turn.session.menuV));
  }
  const running = runningForm(turn);
  if (running && running.node.id !== node.id && node.kind === "form") return askSwitch(turn, node);
  if (running && node.kind !== "form" && node.kind !== "handover") parkFormAloud(turn);
  show(turn, node);
}

function show(turn: Turn, node: MenuNode) {
  switch (node.kind) {
    case "group":
      return showMenu(turn, node.id);
    case "form":
      return chooseForm(turn, node);
    case "handover":
      return handOver(turn, "asked", node);
    case "status":
      return showStatus(turn);
    case "shortcut":
      return showMenu(turn);
    default:
      return showLeaf(turn, node);
  }
}

function destination(turn: Turn, id: string): MenuNode | undefined {
  let node = findNode(turn.doc, id);
  for (let hops = 0; node?.kind === "shortcut" && hops < MOST_SHORTCUTS; hops++)
    node = findNode(turn.doc, node.to);
  return node && isReachable(turn.doc, node.id, turn.env) ? node : undefined;
}

function nearestLeft(turn: Turn, id: string, version: number): string {
  const old = menuOf(turn.env, version) ?? turn.doc;
  let place = parentOf(old, id);
  while (place !== "root" && !isReachable(turn.doc, place, turn.env)) place = parentOf(old, place);
  return place;
}

/** Two forms at once confuse: which one? The other stays parked. */
function askSwitch(turn: Turn, to: MenuNode) {
  const judul = runningForm(turn)?.node.title ?? "";
  ask(turn, {
    kind: "switch",
    text: textOf(turn, "formSwitch", { judul, tujuan: to.title }),
    options: [
      { id: "s:continue", label: turn.doc.system.labelResume },
      { id: `s:switch:${to.id}`, label: turn.doc.system.labelSwitch },
    ],
  });
}
