import { element } from "/phone/element.js";
import { knobField } from "./knob-field.js";

/** The knobs of one section; those that are seldom turned are folded away, and the fold says when one of them was. */
export function knobGroup(knobs) {
  const fields = knobs.map((knob) => ({ ...knobField(knob), isRare: knob.rare, name: knob.name }));
  const rare = fields.filter(({ isRare }) => isRare);
  const rows = fields.filter(({ isRare }) => !isRare).map(({ row }) => row);
  const changed = element("span", { class: "changed", hidden: true }, "diubah");
  if (rare.length > 0) {
    const summary = element("summary", {}, `Jarang dipakai (${rare.length}) `, changed);
    const inside = element("div", { class: "knobs" }, ...rare.map(({ row }) => row));
    rows.push(element("details", { class: "rare" }, summary, inside));
  }
  function show(knobs, defaults) {
    for (const field of fields) field.show(knobs, defaults);
    changed.hidden = rare.every(({ name }) => knobs[name] === defaults[name]);
  }
  return { rows, show };
}
