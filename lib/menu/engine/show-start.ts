import { askedFields, counterItems } from "./form-progress";
import { numberInFigures } from "./indonesian-number";
import type { MenuNodeOf } from "./menu-doc";
import { action, ask, patch, type Turn, textOf } from "./turn";

const MINUTES_PER_QUESTION = 0.5;

/** The page before a form: what to prepare, what to bring, how long it takes, what it costs. */
export function showStart(turn: Turn, node: MenuNodeOf<"form">) {
  const { form } = node;
  const photos = form.requirements
    .filter((item) => item.via === "photo")
    .map((item) => item.label + optional(turn, item.required));
  const brought = counterItems(form);
  const count = askedFields(form, {}).length;
  patch(turn, { at: node.id, page: 0, menuV: turn.env.latest });
  turn.events.push({ kind: "node_shown", node: node.id });
  ask(turn, {
    kind: "start",
    text: [
      [`*${node.serviceName}*`, ...(form.intro ? [form.intro] : [])].join("\n"),
      ...(photos.length > 0 ? [listed(textOf(turn, "startRequirements"), photos)] : []),
      ...(brought.length > 0 ? [listed(textOf(turn, "startAtCounter"), brought)] : []),
      [promiseLine(turn, form.promise.workingDays), feeLine(turn, form.fee)].join("\n"),
      textOf(turn, "startQuestions", {
        jumlah: count,
        menit: Math.max(1, Math.ceil(count * MINUTES_PER_QUESTION)),
      }),
    ].join("\n\n"),
    options: [
      { id: `s:start:${node.id}`, label: turn.doc.system.labelStart },
      action(turn, "menu", "labelMenu"),
    ],
    footer: turn.doc.system.footerMenu,
  });
}

const listed = (heading: string, items: string[]) =>
  [heading, ...items.map((item) => `• ${item}`)].join("\n");
const optional = (turn: Turn, isRequired: boolean) =>
  isRequired ? "" : ` (${textOf(turn, "wordOptional")})`;
const promiseLine = (turn: Turn, days: number) =>
  days === 0 ? textOf(turn, "startSameDay") : textOf(turn, "startDays", { hari: days });
const feeLine = (turn: Turn, fee: number) =>
  fee === 0 ? textOf(turn, "startFree") : textOf(turn, "startFee", { biaya: numberInFigures(fee) });
