import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post } from "./api.js";
import { durationText, momentText } from "./format.js";

const JUMPS = [
  ["Maju 1 jam", 3600],
  ["Maju 23 jam 59 menit", 86_340],
  ["Maju 24 jam", 86_400],
  ["Maju 5 hari", 432_000],
];
const SPEEDS = [1, 60, 3600, 86_400];
const NEAR_MS = 1500;

const now = document.getElementById("now");
const ahead = document.getElementById("ahead");
let shown = { now: Date.now(), skippedMs: 0, speed: 1 };
let shownAt = Date.now();

/** The buttons of the clock; `onChange` is called after each. */
export function buildClock(onChange) {
  const change = async (words, body) => {
    await act(words, () => post("clock", body));
    onChange();
  };
  const buttons = JUMPS.map(([words, advanceSeconds]) =>
    element("button", { type: "button", onclick: () => change(words, { advanceSeconds }) }, words),
  );
  const real = () => change("kembali ke waktu nyata", { real: true });
  buttons.push(element("button", { type: "button", class: "quiet", onclick: real }, "Waktu nyata"));
  document.getElementById("jumps").append(...buttons);
  const options = SPEEDS.map((speed) => element("option", { value: speed }, speedText(speed)));
  const select = element("select", { id: "speed" }, ...options);
  select.addEventListener("change", () =>
    change(`jam berjalan ${speedText(Number(select.value))}`, { speed: Number(select.value) }),
  );
  const label = element("div", { class: "words" }, element("label", { for: "speed" }, "Kecepatan jam"));
  document
    .querySelector('[data-group="clock"]')
    .append(element("div", { class: "knob choice" }, label, select));
  setInterval(tick, 250);
}

const speedText = (speed) => (speed === 1 ? "biasa" : `${speed.toLocaleString("id-ID")} kali`);

/** Draws the simulator's time; between two looks it goes on by itself. */
export function showClock(health) {
  shown = health;
  shownAt = Date.now();
  const select = document.getElementById("speed");
  if (document.activeElement !== select) select.value = String(health.speed);
  tick();
}

function tick() {
  now.textContent = momentText(shown.now + (Date.now() - shownAt) * shown.speed);
  const isReal = Math.abs(shown.skippedMs) < NEAR_MS && shown.speed === 1;
  ahead.textContent = isReal ? "waktu nyata" : `${durationText(shown.skippedMs)} di depan`;
  ahead.classList.toggle("warm", !isReal);
}
