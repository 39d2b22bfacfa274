import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post, remove } from "./api.js";
import { durationText, shortText, timeText } from "./format.js";

const SHOWN_RECENT = 8;
const box = document.getElementById("queue");
const counts = element("p", { class: "figures" });
const waitingBox = element("div");
const recentBox = element("div");
const retry = element("button", { type: "button" }, "Coba semua sekarang");
const giveUp = element("button", { type: "button", class: "quiet" }, "Anggap Meta menyerah");

export function buildQueue(onChange) {
  retry.addEventListener("click", async () => {
    await act("semua kiriman dicoba lagi", () => post("queue/retry"));
    onChange();
  });
  giveUp.addEventListener("click", async () => {
    await act("kiriman yang menunggu dibuang", () => remove("queue"));
    onChange();
  });
  box.append(counts, waitingBox, element("div", { class: "buttons" }, retry, giveUp), recentBox);
}

/** What waits, when it is tried next, and the office's last answers. */
export function showQueue({ pending, lost, waiting, recent }, now) {
  counts.replaceChildren(
    figure(waiting.length, "menunggu dicoba lagi"),
    figure(pending, "kabar belum diterima"),
    figure(lost, "dibuang"),
  );
  retry.disabled = waiting.length === 0;
  giveUp.disabled = waiting.length === 0;
  waitingBox.replaceChildren(
    waiting.length === 0
      ? element("p", { class: "empty" }, "Tidak ada yang menunggu.")
      : element("ul", { class: "rows" }, ...waiting.map((each) => waitingRow(each, now))),
  );
  const rows = recent.slice(0, SHOWN_RECENT).map(recentRow);
  recentBox.replaceChildren(
    ...(rows.length === 0
      ? []
      : [element("h3", {}, "Jawaban kantor terakhir"), element("ul", { class: "rows" }, ...rows)]),
  );
}

const figure = (count, words) =>
  element("span", {}, element("b", {}, count.toLocaleString("id-ID")), ` ${words}`);

function waitingRow({ updates, attempts, since, nextAt, httpStatus, problem }, now) {
  return element(
    "li",
    {},
    element("b", {}, `${updates} kabar sejak ${shortText(since)}`),
    element("small", {}, `${attempts} kali dicoba, jawaban ${answerText(httpStatus, problem)}`),
    element("small", {}, `dicoba lagi dalam ${durationText(nextAt - now)}`),
  );
}

function recentRow({ at, attempt, bytes, httpStatus, problem }) {
  const repeated = attempt > 0 ? `, percobaan ke-${attempt + 1}` : "";
  return element(
    "li",
    { class: "answer" },
    element("span", { class: `chip${httpStatus === 200 ? "" : " warm"}` }, answerText(httpStatus, problem)),
    element("small", {}, `${timeText(at)} · ${(bytes / 1024).toFixed(1).replace(".", ",")} KB${repeated}`),
  );
}

const PROBLEMS = [
  [/ECONNREFUSED/, "kantor tidak dapat dihubungi"],
  [/in time/, "tidak dijawab"],
  [/line broke/, "sambungan putus"],
];

function answerText(httpStatus, problem = "") {
  if (httpStatus) return String(httpStatus);
  return PROBLEMS.find(([words]) => words.test(problem))?.[1] ?? "tanpa jawaban";
}
