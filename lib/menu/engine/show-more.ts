import type { Field } from "./form-def";
import type { RunningForm } from "./running-form";
import { action, ask, type Turn, textOf } from "./turn";

/** While files or parts of a story are being collected: what has come, and how to end it. `isNext`: one more, later. */
export function showMore(turn: Turn, { run }: RunningForm, field: Field, isNext: boolean) {
  const given = run.answers[field.id];
  const text =
    given?.t === "media"
      ? textOf(turn, isNext && given.v.length > 1 ? "fieldMediaNext" : "fieldMediaMore", {
          jumlah: given.v.length,
        })
      : textOf(turn, "fieldMore");
  ask(turn, {
    kind: "field",
    text,
    options: [action(turn, "done", "labelDone")],
    numbered: false,
    footer: turn.doc.system.footerForm,
  });
}
