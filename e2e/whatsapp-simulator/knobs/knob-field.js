import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post } from "./api.js";

/** One knob: label, help, control. It takes effect when it is changed; `show(knobs, defaults)` draws what is in force. */
export function knobField(knob) {
  const id = `knob-${knob.name}`;
  const control = CONTROLS[knob.kind](knob, id);
  const changed = element("span", { class: "changed", hidden: true }, "diubah");
  const help = knob.help ? element("small", { id: `${id}-help` }, knob.help) : "";
  const label = element("label", { for: id }, knob.label);
  if (knob.help) control.input.setAttribute("aria-describedby", `${id}-help`);
  const words = element("div", { class: "words" }, element("span", {}, label, " ", changed), help);
  const row = element("div", { class: `knob ${knob.kind}` }, words, control.node);
  let inForce;
  control.input.addEventListener("change", async () => {
    if (!control.input.reportValidity()) return;
    const value = control.read();
    if (value === inForce) return;
    row.classList.add("waiting");
    const said = `${knob.label}, ${control.say(value)}`;
    const isDone = await act(said, () => post("delivery", { [knob.name]: value }));
    row.classList.remove("waiting");
    if (isDone) inForce = value;
    else control.write(inForce);
    row.dispatchEvent(new CustomEvent("turned", { bubbles: true }));
  });
  const show = (knobs, defaults) => {
    const value = knobs[knob.name];
    changed.hidden = value === defaults[knob.name];
    inForce = value;
    if (document.activeElement !== control.input) control.write(value);
  };
  return { row, show };
}

const CONTROLS = {
  switch(_knob, id) {
    const input = element("input", { type: "checkbox", role: "switch", id, class: "switch" });
    return {
      node: input,
      input,
      read: () => input.checked,
      write: (value) => {
        input.checked = value;
      },
      say: (value) => (value ? "hidup" : "mati"),
    };
  },
  number({ min, max, step, unit, scale }, id) {
    const input = element("input", {
      type: "number",
      id,
      min,
      max,
      step,
      required: true,
      inputmode: "decimal",
    });
    return {
      node: element("span", { class: "with-unit" }, input, element("span", {}, unit)),
      input,
      read: () => round(Number(input.value) / scale),
      write: (value) => {
        input.value = String(round(value * scale));
      },
      say: (value) => `${round(value * scale)} ${unit}`,
    };
  },
  choice({ options }, id) {
    const choices = options.map(([value, words]) => element("option", { value }, words));
    const input = element("select", { id }, ...choices);
    return {
      node: input,
      input,
      read: () => options[Math.max(0, input.selectedIndex)][0],
      write: (value) => {
        const position = options.findIndex(([option]) => option === value);
        if (position === -1) return addOption(input, options, value);
        input.selectedIndex = position;
      },
      say: (value) => options.find(([option]) => option === value)?.[1] ?? String(value),
    };
  },
};

/** A value that a test has set and the page does not offer. */
function addOption(input, options, value) {
  options.push([value, String(value)]);
  input.append(element("option", { value }, String(value)));
  input.selectedIndex = options.length - 1;
}

const round = (value) => Math.round(value * 1e6) / 1e6;
