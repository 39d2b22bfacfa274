import { element } from "./element.js";

const sheet = document.getElementById("sheet");
const title = document.getElementById("sheet-title");
const body = document.getElementById("sheet-body");

/** Opens the bottom sheet. `onDone` gets the value of the button that closed it, or "" when it was dismissed. */
export function openSheet(heading, content, onDone = () => {}) {
  title.textContent = heading;
  body.replaceChildren(...content);
  sheet.returnValue = "";
  sheet.addEventListener("close", () => onDone(sheet.returnValue), { once: true });
  sheet.showModal();
}

/** Radios with descriptions under section titles and a "Kirim" button, as WhatsApp shows a list. */
export function openListSheet({ action }, onChoice) {
  const rows = action.sections.flatMap((section) => section.rows);
  const send = element(
    "button",
    { type: "submit", value: "kirim", class: "sheet-send", disabled: true },
    "Kirim",
  );
  const sections = action.sections.map((section) =>
    element(
      "fieldset",
      {},
      section.title ? element("legend", {}, section.title) : "",
      ...section.rows.map((row) => toRow(row, rows.indexOf(row))),
    ),
  );
  const choices = element("div", { class: "choices", onchange: () => (send.disabled = false) }, ...sections);
  openSheet(action.button, [choices, element("div", { class: "sheet-foot" }, send)], (value) => {
    const chosen = choices.querySelector("input:checked");
    if (value === "kirim" && chosen) onChoice(rows.find(({ id }) => id === chosen.value));
  });
}

function toRow({ id, title: name, description }, position) {
  const described = description ? element("small", { id: `about-${position}` }, description) : "";
  const radio = element("input", { type: "radio", name: "row", value: id, "aria-label": name });
  if (description) radio.setAttribute("aria-describedby", `about-${position}`);
  return element("label", {}, element("span", {}, element("span", {}, name), described), radio);
}

/** Rows of buttons; the sheet closes with the chosen one's value. */
export function openMenuSheet(heading, items, onChoice) {
  const buttons = items.map(({ value, label, mark }) =>
    element("button", { type: "submit", value, class: "menu-item" }, mark, label),
  );
  openSheet(heading, [element("div", { class: "menu" }, ...buttons)], (value) => value && onChoice(value));
}

sheet.addEventListener("click", (event) => {
  if (event.target === sheet) sheet.close();
});
