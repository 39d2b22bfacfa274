import type { HandOverReason } from "./effect";
import type { MenuNodeOf } from "./menu-doc";
import { parkForm } from "./park-form";
import { progressOf, runningForm } from "./running-form";
import { showMenu } from "./show-menu";
import type { SystemSentenceKey } from "./system-texts";
import { ask, note, patch, type Turn, textOf } from "./turn";

const SAID: Record<HandOverReason, SystemSentenceKey> = {
  asked: "handover",
  after_hours: "handoverClosed",
  not_understood: "handoverNotUnderstood",
  voice_note: "handoverVoice",
  error: "failed",
};

/** Gives the conversation to the officers; the bot is silent until it is given back. */
export function handOver(turn: Turn, reason: HandOverReason, node?: MenuNodeOf<"handover">) {
  const isOpen = turn.env.office.isOpen;
  if (!isOpen && node?.outside === "refuse") {
    note(turn, "handoverRefused", opening(turn));
    return showMenu(turn);
  }
  const kind = !isOpen && reason === "asked" ? "after_hours" : reason;
  const form = runningForm(turn);
  const progress = form && progressOf(form);
  const about = form && progress ? `${form.node.title} ${progress.ke}/${progress.total}` : undefined;
  parkForm(turn);
  turn.events.push({ kind: "handover_asked", reason: kind });
  turn.effects.push({ kind: "hand_over", reason: kind, queue: node?.queue, note: about });
  if (!isOpen) {
    turn.events.push({ kind: "after_hours" });
    patch(turn, { notices: { ...turn.session.notices, afterHours: turn.env.now } });
  }
  const said = isOpen && node ? node.body : textOf(turn, SAID[kind], opening(turn));
  const closed = !isOpen && kind !== "after_hours" ? [textOf(turn, "handoverClosed", opening(turn))] : [];
  // They stay until the conversation comes back: the officers' list says how often the bot did not understand.
  const misses = Math.max(turn.missesBefore, turn.session.misses);
  patch(turn, { mode: "human", misses, voiceNotes: 0, at: "root", page: 0 });
  ask(turn, { kind: "notice", text: [said, ...closed].join("\n\n"), options: [] });
}

const opening = (turn: Turn) => ({ buka: turn.env.office.nextOpening ?? textOf(turn, "wordNextOpening") });
