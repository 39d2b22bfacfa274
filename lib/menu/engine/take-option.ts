import { keepAnswer, rejectAnswer } from "./answer-field";
import type { UnderstoodBy } from "./bot-event";
import { chosenAnswer, doAction } from "./do-action";
import type { Field } from "./form-def";
import { openNode } from "./open-node";
import { currentField, runningForm, setRun } from "./running-form";
import { showCurrent } from "./show-current";
import { type Turn, textOf } from "./turn";
import { understand } from "./understand";

/** Does what an option of the current prompt stands for; `id` is its local id. */
export function takeOption(turn: Turn, id: string, by: UnderstoodBy, score: number) {
  understand(turn, by, score, id);
  if (id.startsWith("n:")) return openNode(turn, id.slice(2));
  if (id.startsWith("s:")) return void doAction(turn, id.slice(2));
  chooseAnswer(turn, id.slice(2));
}

function chooseAnswer(turn: Turn, option: string) {
  const form = runningForm(turn);
  const field = form && currentField(form);
  if (!form || !field) return showCurrent(turn);
  if (option === "other") {
    setRun(turn, {});
    return askOther(turn, field);
  }
  if (field.kind === "statement") return keepAnswer(turn, form, field, { t: "yesno", v: true });
  const several = field.kind === "choice" ? field.multiple : undefined;
  if (several && several.min > 1)
    return rejectAnswer(turn, form, field, option, {
      ok: false,
      reason: "not_an_option",
      key: "fieldMultiple",
    });
  keepAnswer(turn, form, field, several ? { t: "options", v: [option] } : chosenAnswer(option));
}

/** "Lainnya" asks for the words; the question itself is not repeated. */
function askOther(turn: Turn, field: Field) {
  const own = field.kind === "choice" ? field.otherAsk : undefined;
  turn.prompt = {
    kind: "field",
    text: own ?? textOf(turn, "fieldOther", { label: field.label }),
    options: [],
    numbered: false,
    footer: turn.doc.system.footerForm,
  };
}
