import { elapsed, HOUR } from "./local-time";
import { urgentWord } from "./resident-talk";
import { runningForm } from "./running-form";
import { note, patch, type Turn } from "./turn";

/** Danger to life or home: a red flag for the officers at once, the emergency numbers at most once an hour. */
export function noteUrgency(turn: Turn, text: string) {
  const word = urgentWord(text);
  // "bantuan korban kebakaran" as the purpose of a letter is no emergency.
  if (!word || runningForm(turn)?.node.ticketKind === "request") return;
  turn.events.push({ kind: "urgent_seen", detail: word });
  turn.effects.push({ kind: "flag", flag: "urgent" });
  const { urgent } = turn.session.notices;
  if (turn.session.mode === "human" || (urgent !== undefined && elapsed(urgent, turn.env.now) < HOUR)) return;
  note(turn, "urgent");
  patch(turn, { notices: { ...turn.session.notices, urgent: turn.env.now } });
}
