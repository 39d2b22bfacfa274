import { keepAnswer } from "./answer-field";
import type { FieldOf } from "./form-def";
import { askedFields } from "./form-progress";
import { handOver } from "./hand-over";
import type { InputOf } from "./input";
import { currentField, type RunningForm, runningForm, setRun } from "./running-form";
import { showCurrent } from "./show-current";
import { action, ask, note, patch, type Turn, textOf } from "./turn";

const OFFER_AT = 2;
const MOST_RECORDINGS = 5;

/** A voice note: an answer where a story is told; elsewhere kept for an officer, who is offered at the second. */
export function readVoice(turn: Turn, audio: InputOf<"audio">) {
  turn.effects.push({
    kind: "keep_document",
    documentId: audio.documentId,
    formRunId: turn.session.form?.id,
  });
  const form = runningForm(turn);
  const field = form && currentField(form);
  if (form && field?.kind === "longtext" && field.acceptAudio)
    return answerWithVoice(turn, form, field, audio.documentId);
  if (form && addVoice(turn, form, audio.documentId)) return;
  const voiceNotes = turn.session.voiceNotes + 1;
  patch(turn, { voiceNotes });
  if (voiceNotes > OFFER_AT) return handOver(turn, "voice_note");
  if (voiceNotes === OFFER_AT) return offerOfficer(turn);
  note(turn, "voiceUnasked");
  showCurrent(turn, true);
}

function answerWithVoice(turn: Turn, form: RunningForm, field: FieldOf<"longtext">, documentId: string) {
  const given = form.run.answers[field.id];
  const before = given?.t === "long" && !given.done ? given : { v: "", audio: [] };
  note(turn, "voiceAccepted");
  keepAnswer(turn, form, field, {
    t: "long",
    v: before.v,
    audio: [...before.audio, documentId].slice(-MOST_RECORDINGS),
    done: field.collect === "one",
  });
}

/** A second recording after the story belongs to the story. */
function addVoice(turn: Turn, form: RunningForm, documentId: string): boolean {
  const story = askedFields(form.node.form, form.run.answers).find(
    (field) => field.kind === "longtext" && field.acceptAudio,
  );
  const told = story && form.run.answers[story.id];
  if (form.node.ticketKind !== "report" || !story || told?.t !== "long") return false;
  const audio = [...told.audio, documentId].slice(-MOST_RECORDINGS);
  setRun(turn, { answers: { ...form.run.answers, [story.id]: { ...told, audio } } });
  note(turn, "voiceAccepted");
  showCurrent(turn, true);
  return true;
}

function offerOfficer(turn: Turn) {
  turn.effects.push({ kind: "flag", flag: "not_understood" });
  const otherwise = turn.session.form
    ? action(turn, "hold", "labelResume")
    : action(turn, "menu", "labelMenu");
  ask(turn, {
    kind: "offer",
    text: textOf(turn, "voiceAgain"),
    options: [action(turn, "agent", "labelAgent"), otherwise],
  });
}
