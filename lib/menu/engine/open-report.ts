import { beginForm } from "./begin-form";
import { isReachable, placesOf } from "./find-node";
import { isComplete } from "./form-progress";
import type { MenuNodeOf } from "./menu-doc";
import { wordsOf } from "./normalise";
import { parkFormAloud } from "./park-form";
import { readLongtext } from "./read-longtext";
import type { Answer } from "./session";
import { STOP_WORDS } from "./spelling-table";
import { note, type Turn } from "./turn";

const LEAST_TELLING_WORDS = 2;
const ANNOUNCES = new Set([
  "lapor",
  "melapor",
  "melaporkan",
  "laporan",
  "aduan",
  "pengaduan",
  "mengadu",
  "komplain",
  "keluhan",
  "saran",
  "kritik",
  "usul",
]);

/** The form for suggestions and complaints that residents can reach now. */
export const reportForm = (turn: Turn): MenuNodeOf<"form"> | undefined =>
  [...placesOf(turn.doc).values()]
    .map(({ node }) => node)
    .filter((node) => node.kind === "form")
    .find((node) => node.ticketKind === "report" && isReachable(turn.doc, node.id, turn.env));

/** A complaint written straight away opens the report with its text as the answer, so that it is not typed twice. */
export function openReport(turn: Turn, node: MenuNodeOf<"form">, text: string, files: string[] = []) {
  parkFormAloud(turn);
  const answers: Record<string, Answer> = {};
  const [story] = node.form.fields;
  const reading =
    story?.kind === "longtext" && tellsSomething(text) ? readLongtext(story, text, undefined) : undefined;
  if (story && reading?.ok && reading.answer.t === "long") {
    answers[story.id] = { ...reading.answer, done: true };
    note(turn, "complaintTaken", { judul: node.title });
  }
  const media = node.form.fields.find((field) => field.kind === "media");
  if (media?.kind === "media" && files.length > 0)
    answers[media.id] = { t: "media", v: files, done: media.max <= files.length };
  beginForm(turn, node, answers);
  for (const field of Object.keys(answers).filter((id) => isComplete(answers[id])))
    turn.events.push({ kind: "field_answered", node: node.id, field });
}

/** "mau lapor" only announces; "mau lapor jalan rusak" tells. */
const tellsSomething = (text: string) =>
  wordsOf(text).filter((word) => !STOP_WORDS.has(word) && !ANNOUNCES.has(word)).length >= LEAST_TELLING_WORDS;
