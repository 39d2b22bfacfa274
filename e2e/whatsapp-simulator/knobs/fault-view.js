import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { get, post, remove } from "./api.js";
import { meaningOf } from "./code-meanings.js";

const PATHS = [
  ["", "Kirim pesan"],
  ["media", "Unggah dan unduh berkas"],
  ["message_templates", "Templat"],
  ["/v", "Semua panggilan"],
];
const WAYS = [
  ["now", "Ditolak seketika"],
  ["async", "Lewat webhook, sesudah jawaban 200"],
  ["page500", "500 tanpa JSON Meta"],
  ["page502", "502 tanpa JSON Meta"],
  ["before", "Putus sebelum diterima"],
  ["after", "Putus sesudah diterima"],
  ["slow", "Jawaban lambat, 10 detik"],
];
const NEEDS_CODE = ["now", "async"];
const OF_WAY = {
  now: (code) => ({ code }),
  async: (code) => ({ code, async: true }),
  page500: () => ({ bareStatus: 500 }),
  page502: () => ({ bareStatus: 502 }),
  before: () => ({ hangUp: "before" }),
  after: () => ({ hangUp: "after" }),
  slow: () => ({ delayMs: 10_000 }),
};

/** The code that testers want most often: the closed window. */
const USUAL_CODE = 131047;

const form = document.getElementById("fault");
const list = document.getElementById("faults");
const field = (label, control, help) =>
  element("label", { class: "field" }, element("span", {}, label), control, help ?? "");
const optionsOf = (pairs) => pairs.map(([value, words]) => element("option", { value }, words));

let errors = [];
const search = element("input", { type: "search", id: "find-code", placeholder: "131047, rate, media…" });
const codes = element("select", { id: "code", size: "6", required: true });
const way = element("select", { name: "way" }, ...optionsOf(WAYS));
const path = element("select", { name: "path" }, ...optionsOf(PATHS));
const to = element("select", { name: "to" });
const times = element("input", { name: "times", type: "number", min: "1", value: "1", required: true });
const meaning = element("p", { class: "meaning", "aria-live": "polite" });

/** The form for a fault to come: a searchable list of codes with their meaning, the way, whom and how often. */
export async function buildFaults(onChange) {
  errors = await get("errors");
  const picker = element(
    "div",
    { class: "picker" },
    field("Cari kode", search),
    field("Kode", codes),
    meaning,
  );
  const rest = [
    field("Cara gagal", way),
    field("Panggilan", path),
    field("Untuk", to),
    field("Berapa kali", times),
  ];
  form.append(
    picker,
    element("div", { class: "grid" }, ...rest),
    element("div", { class: "buttons" }, element("button", { type: "submit" }, "Pasang kegagalan")),
  );
  search.addEventListener("input", () => drawCodes());
  codes.addEventListener("change", drawMeaning);
  way.addEventListener("change", () => {
    picker.hidden = !NEEDS_CODE.includes(way.value);
    codes.required = !picker.hidden;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = {
      ...OF_WAY[way.value](Number(codes.value)),
      times: Number(times.value),
      to: to.value || undefined,
      path: path.value || undefined,
    };
    await act("kegagalan menunggu panggilan berikutnya", () => post("faults", body));
    onChange();
  });
  drawCodes();
}

function drawCodes() {
  const words = search.value.trim().toLowerCase();
  const found = errors.filter((error) =>
    `${error.code} ${error.title} ${meaningOf(error)}`.toLowerCase().includes(words),
  );
  codes.replaceChildren(
    ...found.map(({ code, title }) => element("option", { value: code }, `${code} · ${title}`)),
  );
  const usual = words === "" ? found.findIndex(({ code }) => code === USUAL_CODE) : 0;
  if (found.length > 0) codes.selectedIndex = usual;
  drawMeaning();
}

function drawMeaning() {
  const error = errors.find(({ code }) => code === Number(codes.value));
  const usual = error?.isAsync ? "biasanya lewat webhook" : "biasanya seketika";
  meaning.textContent = error
    ? `HTTP ${error.status}, ${usual}. ${meaningOf(error)}`
    : "Tidak ada kode yang cocok.";
}

/** Whom a fault may hit, and what waits. */
export function showFaults(faults, residents, onChange) {
  if (document.activeElement !== to) drawResidents(residents);
  if (faults.length === 0) {
    list.replaceChildren(element("p", { class: "empty" }, "Tidak ada kegagalan yang menunggu."));
    return;
  }
  const rows = faults.map((fault) => element("li", {}, faultText(fault, residents)));
  const clear = async () => {
    await act("tidak ada kegagalan lagi", () => remove("faults"));
    onChange();
  };
  const button = element("button", { type: "button", class: "quiet", onclick: clear }, "Hapus semua");
  list.replaceChildren(
    element("h3", {}, "Menunggu"),
    element("ul", { class: "rows" }, ...rows),
    element("div", { class: "buttons" }, button),
  );
}

function drawResidents(residents) {
  const chosen = to.value;
  const options = residents.map(({ id, name }) => [id, name]);
  to.replaceChildren(...optionsOf([["", "Siapa saja"], ...options]));
  to.value = chosen;
}

function faultText(
  { code, async: isAsync, bareStatus, hangUp, delayMs, times: left, to: id, path: where },
  residents,
) {
  const what = [
    code !== undefined && `kode ${code}${isAsync ? " lewat webhook" : ""}`,
    bareStatus && `${bareStatus} tanpa JSON`,
    hangUp && `putus ${hangUp === "before" ? "sebelum" : "sesudah"} diterima`,
    delayMs > 0 && `lambat ${delayMs / 1000} detik`,
  ].filter(Boolean);
  const who = residents.find((it) => it.id === id)?.name ?? id;
  const place = PATHS.find(([value]) => value === (where ?? ""))?.[1] ?? where;
  return `${what.join(", ")} · ${place}${who ? ` · ${who}` : ""} · ${left} kali`;
}
