import { keepAnswer } from "./answer-field";
import { isComplaint } from "./complaint-talk";
import type { FieldOf } from "./form-def";
import { withoutIdentityNumbers } from "./identity-number";
import type { InputOf } from "./input";
import { elapsed } from "./local-time";
import { normalise } from "./normalise";
import { noteUrgency } from "./note-urgency";
import { openReport, reportForm } from "./open-report";
import { readFormText } from "./read-form-text";
import { readMenuText } from "./read-menu-text";
import { currentField, type RunningForm, runningForm, setRun } from "./running-form";
import { showCurrent } from "./show-current";
import { note, patch, type Turn } from "./turn";

/** More than a phone sends at once; the session has room for them (limit-session.ts). */
const MOST_EXTRA = 30;
const BURST_MILLISECONDS = 60_000;

type Media = InputOf<"media">;

/** A photo or document: the answer where one is asked for; otherwise kept, and acknowledged once. */
export function readMedia(turn: Turn, media: Media) {
  if (media.refused) {
    note(turn, media.refused === "size" ? "mediaRefusedSize" : "mediaRefusedType");
    return showCurrent(turn, true);
  }
  const form = runningForm(turn);
  if (!form) return readInMenu(turn, media);
  const field = currentField(form);
  if (field?.kind === "media") return answerWithFile(turn, form, field, media);
  keepExtra(turn, form, media);
}

function answerWithFile(turn: Turn, form: RunningForm, field: FieldOf<"media">, media: Media) {
  const kind = media.mimeType.startsWith("image/")
    ? "image"
    : media.mimeType === "application/pdf"
      ? "pdf"
      : "other";
  if (kind === "other" || !field.accept.includes(kind)) return keepWrongKind(turn, form, field, media);
  const given = form.run.answers[field.id];
  const before = given?.t === "media" && !form.run.editing ? given.v : [];
  const files = before.includes(media.documentId) ? before : [...before, media.documentId];
  const isFull = files.length >= field.max;
  keep(turn, media.documentId, form.run.id, field.requirement);
  if (isFull) note(turn, "mediaReceived", { jumlah: files.length });
  keepAnswer(turn, form, field, { t: "media", v: files, done: isFull });
}

/** A video of the broken lamp belongs to the report although it is no photo; a request needs the photo. */
function keepWrongKind(turn: Turn, form: RunningForm, field: FieldOf<"media">, media: Media) {
  turn.events.push({
    kind: "field_rejected",
    node: form.node.id,
    field: field.id,
    reason: "wrong_file_type",
  });
  keep(turn, media.documentId, form.run.id);
  setRun(turn, { extra: withFile(form.run.extra, media.documentId) });
  const isOnlyPhoto = !field.accept.includes("pdf");
  const refusal = isOnlyPhoto ? "mediaOnlyPhoto" : "mediaWrongType";
  note(turn, form.node.ticketKind === "report" ? "mediaUnasked" : refusal);
  showCurrent(turn, true);
}

const withFile = (files: string[], documentId: string) => [...files, documentId].slice(-MOST_EXTRA);

/** Not asked for now. In a report it is surely the picture of it; in a request an officer sorts it. */
function keepExtra(turn: Turn, form: RunningForm, media: Media) {
  const picture = form.node.form.fields.find((field) => field.kind === "media" && !field.requirement);
  const given = picture && form.run.answers[picture.id];
  const files = given?.t === "media" ? given.v : [];
  const fits = form.node.ticketKind === "report" && picture?.kind === "media" && files.length < picture.max;
  keep(turn, media.documentId, form.run.id);
  if (fits)
    setRun(turn, {
      answers: {
        ...form.run.answers,
        [picture.id]: { t: "media", v: [...files, media.documentId], done: false },
      },
    });
  else setRun(turn, { extra: withFile(form.run.extra, media.documentId) });
  const caption = withoutIdentityNumbers(media.caption ?? "");
  if (caption !== "" && currentField(form)?.kind === "longtext") {
    readFormText(turn, { text: caption, words: normalise(caption) });
    return;
  }
  acknowledge(turn);
}

function readInMenu(turn: Turn, media: Media) {
  const caption = withoutIdentityNumbers(media.caption ?? "");
  const report = caption !== "" && isComplaint(caption) ? reportForm(turn) : undefined;
  if (caption !== "") noteUrgency(turn, caption);
  if (report) {
    openReport(turn, report, caption, [media.documentId]);
    return keep(turn, media.documentId, turn.session.form?.id);
  }
  keep(turn, media.documentId);
  if (caption === "") return acknowledge(turn);
  note(turn, "mediaUnasked");
  readMenuText(turn, { text: caption, words: normalise(caption) });
}

function keep(turn: Turn, documentId: string, formRunId?: string, requirementCode?: string) {
  turn.events.push({ kind: "media_kept", documentId });
  turn.effects.push({ kind: "keep_document", documentId, formRunId, requirementCode });
}

/** Once for a handful of files that come together. */
function acknowledge(turn: Turn) {
  const { media } = turn.session.notices;
  patch(turn, { notices: { ...turn.session.notices, media: turn.env.now } });
  if (media !== undefined && elapsed(media, turn.env.now) < BURST_MILLISECONDS) return;
  note(turn, "mediaUnasked");
  showCurrent(turn, true);
}
