import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post } from "./api.js";

const REASONS = [
  "ABUSIVE_CONTENT",
  "INCORRECT_CATEGORY",
  "INVALID_FORMAT",
  "PROMOTIONAL",
  "SCAM",
  "TAG_CONTENT_MISMATCH",
];
const STATUS_WORDS = {
  PENDING: "ditinjau",
  APPROVED: "disetujui",
  REJECTED: "ditolak",
  PAUSED: "dijeda",
  DISABLED: "dimatikan",
};
const QUALITIES = ["GREEN", "YELLOW", "RED"];
const list = document.getElementById("templates");
let drawn = "";

/** The office's templates with what Meta can do to each. */
export function showTemplates(templates, onChange) {
  const mark = JSON.stringify(
    templates.map(({ id, status, quality, category }) => [id, status, quality, category]),
  );
  if (mark === drawn) return;
  drawn = mark;
  if (templates.length === 0) {
    list.replaceChildren(element("p", { class: "empty" }, "Kantor belum membuat templat."));
    return;
  }
  list.replaceChildren(element("ul", { class: "rows" }, ...templates.map((each) => row(each, onChange))));
}

function row(template, onChange) {
  const { id, name, language, status, category, quality } = template;
  const change = async (words, body) => {
    await act(`${name} ${words}`, () => post(`templates/${encodeURIComponent(id)}`, body));
    onChange();
  };
  const button = (label, words, body) =>
    element("button", { type: "button", class: "quiet", onclick: () => change(words, body) }, label);
  const reason = element(
    "select",
    { "aria-label": `Alasan menolak ${name}` },
    ...REASONS.map((each) => element("option", { value: each }, each)),
  );
  const reject = () => change(`ditolak (${reason.value})`, { status: "REJECTED", reason: reason.value });
  const grade = element(
    "select",
    { "aria-label": `Mutu ${name}` },
    element("option", { value: "" }, "Mutu…"),
    ...QUALITIES.map((each) => element("option", { value: each }, each)),
  );
  grade.addEventListener(
    "change",
    () => grade.value && change(`bermutu ${grade.value}`, { quality: grade.value }),
  );
  const isWarm = status !== "APPROVED";
  return element(
    "li",
    { class: "template" },
    element(
      "div",
      { class: "template-name" },
      element("b", {}, name),
      element("span", { class: `chip${isWarm ? " warm" : ""}` }, STATUS_WORDS[status] ?? status),
      element("small", {}, `${language} · ${category} · mutu ${quality}`),
    ),
    element(
      "div",
      { class: "buttons" },
      button("Setujui", "disetujui", { status: "APPROVED" }),
      button("Jeda", "dijeda", { status: "PAUSED" }),
      button("Peringatkan", "diperingatkan", { status: "FLAGGED" }),
      button("Matikan", "dimatikan", { status: "DISABLED" }),
      button("Pulihkan", "dipulihkan", { status: "REINSTATED" }),
      grade,
      element(
        "span",
        { class: "pair" },
        reason,
        element("button", { type: "button", class: "quiet", onclick: reject }, "Tolak"),
      ),
    ),
  );
}
