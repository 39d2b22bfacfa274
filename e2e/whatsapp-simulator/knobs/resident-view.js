import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post } from "./api.js";

const form = document.getElementById("resident");
const persona = document.getElementById("persona");
const who = element("select", { id: "who" });
const what = element("select", { id: "what" });

/** Things that happen to a resident: words, address, body. */
const HAPPENINGS = [
  ["Ganti nomor", "number", () => ({ phone: `62813${Math.floor(10_000_000 + Math.random() * 89_999_999)}` })],
  ["Nomor disembunyikan, identitas baru", "number", () => ({})],
  ["Datang lewat iklan", "messages", () => ({ type: "text", text: "Selamat pagi", referral: true })],
  ["Membuka obrolan (request_welcome)", "messages", () => ({ type: "request_welcome" })],
  [
    "Kirim pesan terusan",
    "messages",
    () => ({ type: "text", text: "Info dari grup RT", forwarded: "frequently" }),
  ],
  ["Kirim kontak tanpa nama", "messages", () => ({ type: "contacts", phone: "6281240110099" })],
  ["Kirim video lebih dari 100 MB", "messages", () => ({ type: "video", isTooLarge: true })],
  ["Ponsel mati", "", () => ({ isOffline: true })],
  ["Ponsel hidup lagi", "", () => ({ isOffline: false })],
  ["Menolak pesan pemasaran", "", () => ({ marketing: "stop" })],
  ["Profil hilang dari webhook", "", () => ({ profileMissing: true })],
];

const text = (name, label, rest = {}) =>
  element(
    "label",
    { class: "field" },
    element("span", {}, label),
    element("input", { name, autocomplete: "off", ...rest }),
  );
const tick = (name, label) =>
  element(
    "label",
    { class: "tick" },
    element("input", { type: "checkbox", name }),
    element("span", {}, label),
  );

/** A new resident with what is hidden of them, and what happens to those that are there. */
export function buildResidents(onChange) {
  form.append(
    element(
      "div",
      { class: "grid" },
      text("name", "Nama", { required: true, maxlength: "100" }),
      text("phone", "Nomor", { inputmode: "numeric", pattern: "[0-9]{6,15}", placeholder: "62812…" }),
      text("username", "Nama pengguna", { placeholder: "@nama" }),
    ),
    element(
      "div",
      { class: "ticks" },
      tick("phoneHidden", "Nomor disembunyikan"),
      tick("profileMissing", "Tanpa profil"),
      tick("isWindowOpen", "Baru saja menulis (jendela 24 jam terbuka)"),
    ),
    element("div", { class: "buttons" }, element("button", { type: "submit" }, "Tambah warga")),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const isDone = await act(`warga baru, ${form.elements.name.value}`, () =>
      addResident(new FormData(form)),
    );
    if (isDone) form.reset();
    onChange();
  });
  what.append(...HAPPENINGS.map(([words], index) => element("option", { value: index }, words)));
  persona.append(
    element("h3", {}, "Sesuatu terjadi"),
    element("label", { for: "who" }, "Warga", who),
    element("label", { for: "what" }, "Kejadian", what),
    element("button", { type: "submit" }, "Lakukan"),
  );
  persona.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [words, path, body] = HAPPENINGS[Number(what.value)];
    const address = `residents/${encodeURIComponent(who.value)}${path && `/${path}`}`;
    await act(words, () => post(address, body()));
    onChange();
  });
}

async function addResident(data) {
  const { now } = await (await fetch("/_sim/health")).json();
  const given = (name) => data.get(name)?.toString().trim() || undefined;
  return post("residents", {
    name: given("name"),
    phone: given("phone"),
    username: given("username"),
    phoneHidden: data.has("phoneHidden"),
    profileMissing: data.has("profileMissing"),
    lastMessageAt: data.has("isWindowOpen") ? Math.floor(now / 1000) : undefined,
  });
}

export function showResidents(residents) {
  if (document.activeElement === who) return;
  const chosen = who.value;
  who.replaceChildren(...residents.map(({ id, name }) => element("option", { value: id }, name)));
  if (chosen) who.value = chosen;
}
