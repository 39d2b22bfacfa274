import { answerWords, shortened } from "./answer-words";
import { isSupervisoryComplaint } from "./complaint-talk";
import type { TicketDraft } from "./effect";
import type { Field, Requirement } from "./form-def";
import { askedFields, counterItems, nextField } from "./form-progress";
import { elapsed } from "./local-time";
import { fillValues } from "./placeholders";
import { rtRwIn } from "./read-address";
import type { RunningForm } from "./running-form";
import type { Answer, FormRun } from "./session";
import { showCurrent } from "./show-current";
import type { SystemTexts } from "./system-texts";
import { ask, patch, type Turn, textOf } from "./turn";

const TITLE_CHARACTERS = 80;

/** KIRIM: the form becomes a ticket; the receipt's placeholders are filled by the caller from that ticket. */
export function submitForm(turn: Turn, form: RunningForm) {
  const { node, run } = form;
  if (nextField(node.form, run.answers)) return showCurrent(turn);
  turn.effects.push({ kind: "open_ticket", key: run.id, ticket: ticketOf(form, turn.doc.system) });
  const seconds = Math.max(0, Math.round(elapsed(run.started, turn.env.now) / 1000));
  turn.events.push({ kind: "form_submitted", node: node.id, run: run.id, seconds });
  const sent = { judul: node.title, from: seqOf(run), to: turn.session.seq };
  patch(turn, { form: undefined, at: "root", page: 0, misses: 0, sent });
  const text = fillValues(node.form.after, { dibawa: broughtWords(turn, form) });
  ask(turn, { kind: "notice", text, options: [], footer: turn.doc.system.footerMenu });
}

/** The step in which a form was begun; it stands in the form's id. */
const seqOf = (run: FormRun) => Number(run.id.split(".")[1] ?? 0);

/** What is brought when the letter is fetched, in the words of the review; nothing when nothing is. */
function broughtWords(turn: Turn, { node }: RunningForm): string {
  const items = counterItems(node.form);
  return items.length === 0 ? "" : textOf(turn, "reviewCounter", { daftar: items.join("; ") });
}

function ticketOf({ node, run }: RunningForm, system: SystemTexts): TicketDraft {
  const fields = askedFields(node.form, run.answers);
  const wordsOf = (field: Field) => answerWords(field, run.answers[field.id], system);
  const name = fields.find((field) => field.kind === "text" && field.shape === "name");
  const address = fields.find((field) => field.kind === "address");
  const places = fields.map((field) => run.answers[field.id]).filter((answer) => answer?.t === "place");
  const longs = fields.map((field) => run.answers[field.id]).filter((answer) => answer?.t === "long");
  const [place] = places;
  return {
    kind: node.ticketKind,
    nodeId: node.id,
    menuVersion: run.v,
    serviceName: node.serviceName,
    title: titleOf({ node, run }, fields, system),
    applicantName: node.ticketKind === "request" && name ? wordsOf(name) : undefined,
    rtRw: rtRwIn(
      fields
        .filter((field) => field === address || field.kind === "location")
        .map(wordsOf)
        .join(", "),
    ),
    answers: fields
      .filter((field) => field.kind !== "media")
      .map((field) => {
        const value = withCoordinates(wordsOf(field), run.answers[field.id]);
        return { fieldId: field.id, label: field.label, value, kind: field.kind };
      }),
    requirements: [...node.form.requirements, ...node.form.fields.flatMap(identityRequirement)],
    documents: [
      ...fields.flatMap((field) => documentsOf(field, run)),
      ...run.extra.map((documentId) => ({ documentId, label: system.wordAttachment })),
    ],
    audio: longs.flatMap((answer) => answer.audio),
    location: place && { latitude: place.latitude, longitude: place.longitude, name: place.v || undefined },
    promiseWorkingDays: node.form.promise.workingDays,
    afterText: node.form.after,
    isSupervisory:
      node.ticketKind === "report" && longs.some((answer) => isSupervisoryComplaint(answer.v))
        ? true
        : undefined,
  };
}

/** The officer must find the place: a name, or no name, is not enough. */
const withCoordinates = (words: string, answer: Answer | undefined) =>
  answer?.t === "place" ? `${words}\n${answer.latitude.toFixed(5)}, ${answer.longitude.toFixed(5)}` : words;

function titleOf({ node, run }: RunningForm, fields: Field[], system: SystemTexts): string {
  const values = Object.fromEntries(
    fields.map((field) => [field.id, titleWords(field, run.answers[field.id], system)]),
  );
  const title = shortened(
    fillValues(node.form.ticketTitle, { judul: node.title, ...values }),
    TITLE_CHARACTERS,
  ).trim();
  return title === "" ? `${node.title}: ${system.wordUntitled}` : title;
}

/** What was written of a story; a story that was only spoken has a title of its own. */
function titleWords(field: Field, answer: Answer | undefined, system: SystemTexts): string {
  if (answer?.t !== "long") return answerWords(field, answer, system);
  return answer.v.trim() === "" && answer.audio.length > 0 ? system.wordVoiceReport : answer.v;
}

function documentsOf(field: Field, run: RunningForm["run"]) {
  const answer = run.answers[field.id];
  if (field.kind !== "media" || answer?.t !== "media") return [];
  return answer.v.map((documentId) => ({
    documentId,
    requirementCode: field.requirement,
    label: field.label,
  }));
}

/** Identity numbers are filled in at the counter: they stand on the ticket as something to bring. */
const identityRequirement = (field: Field): Requirement[] =>
  field.kind === "nik" || field.kind === "kk"
    ? [
        {
          code: field.id.toUpperCase().replaceAll("-", "_"),
          label: field.label,
          required: field.required,
          via: "counter",
        },
      ]
    : [];
