import { handOver } from "./hand-over";
import type { StaffAct } from "./input";
import { parkForm } from "./park-form";
import { showMenu } from "./show-menu";
import { note, patch, type Turn } from "./turn";

/** What an officer does to the conversation. Only giving it back, or calling one in, says something to the resident. */
export function readStaff(turn: Turn, act: StaffAct) {
  if (act === "take_over" || act === "reply") return takeOver(turn);
  if (act === "call") return turn.session.mode === "human" ? undefined : handOver(turn, "asked");
  if (turn.session.mode === "bot") return;
  turn.events.push({ kind: "handover_ended" });
  patch(turn, { mode: "bot", prompt: undefined, at: "root", page: 0, misses: 0, voiceNotes: 0 });
  if (act === "close") return;
  note(turn, "handoverEnded");
  showMenu(turn);
}

function takeOver(turn: Turn) {
  if (turn.session.mode === "human") return;
  parkForm(turn);
  turn.events.push({ kind: "handover_taken" });
  patch(turn, { mode: "human", prompt: undefined, at: "root", page: 0, misses: 0, voiceNotes: 0 });
}
