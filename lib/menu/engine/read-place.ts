import { keepAnswer } from "./answer-field";
import { askedFields } from "./form-progress";
import type { InputOf } from "./input";
import { currentField, runningForm, setRun } from "./running-form";
import type { Answer } from "./session";
import { showCurrent } from "./show-current";
import { note, type Turn } from "./turn";

const MOST_CHARACTERS = 200;

/** A location: the answer where one is asked for, kept for that question when it comes early. */
export function readPlace(turn: Turn, place: InputOf<"location">) {
  const name = [place.name, place.address].filter((part) => part !== undefined && part !== "").join(", ");
  const { latitude, longitude } = place;
  const answer: Answer = { t: "place", latitude, longitude, v: [...name].slice(0, MOST_CHARACTERS).join("") };
  const form = runningForm(turn);
  const field = form && currentField(form);
  if (form && field?.kind === "location") return keepAnswer(turn, form, field, answer);
  const later =
    form && askedFields(form.node.form, form.run.answers).find((item) => item.kind === "location");
  if (later) setRun(turn, { answers: { ...form.run.answers, [later.id]: answer } });
  note(turn, "locationUnasked");
  showCurrent(turn, true);
}
