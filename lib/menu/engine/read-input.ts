import type { Input } from "./input";
import { readWithOfficer } from "./read-human";
import { readMedia } from "./read-media";
import { readPlace } from "./read-place";
import { readStaff } from "./read-staff";
import { readTap } from "./read-tap";
import { readText } from "./read-text";
import { readVoice } from "./read-voice";
import { dropLostForm, showCurrent } from "./show-current";
import { greet } from "./show-menu";
import { readTick } from "./timers";
import { note, type Turn } from "./turn";

/** Every kind of input to the function that reads it. */
export function readInput(turn: Turn, input: Input) {
  if (input.kind === "staff") return readStaff(turn, input.act);
  if (input.kind === "tick") return readTick(turn, input.tick);
  if (turn.session.mode === "human") return readWithOfficer(turn, input);
  dropLostForm(turn);
  readFromResident(turn, input);
}

function readFromResident(turn: Turn, input: Input) {
  switch (input.kind) {
    case "text":
      return readText(turn, input);
    case "tap":
      return readTap(turn, input);
    case "media":
      return readMedia(turn, input);
    case "audio":
      return readVoice(turn, input);
    case "location":
      return readPlace(turn, input);
    case "sticker":
      return readSticker(turn);
    case "opened":
      return greet(turn);
    default:
      note(turn, "unsupported");
      showCurrent(turn, true);
  }
}

/** A sticker says nothing; in reply to a question the question is repeated, once. */
function readSticker(turn: Turn) {
  if (turn.session.form && !turn.session.prompt?.again) showCurrent(turn, true);
}
