import { timeText } from "./clock-text.js";
import { element } from "./element.js";
import { messageSummary } from "./message-content.js";

const list = document.getElementById("people");

/** The residents, those who spoke last first; each opens their phone. */
export function drawPeople(residents, openId, onOpen) {
  const sorted = [...residents].sort((a, b) => (b.lastMessage?.at ?? 0) - (a.lastMessage?.at ?? 0));
  list.replaceChildren(...sorted.map((resident) => toRow(resident, resident.id === openId, onOpen)));
}

function toRow(resident, isOpen, onOpen) {
  const { id, name, lastMessage, unread } = resident;
  const line = lastMessage ? messageSummary(lastMessage) : identityText(resident);
  const words = element("span", { class: "person" }, element("b", {}, name), element("small", {}, line));
  const time = element("time", {}, lastMessage ? timeText(lastMessage.at) : "");
  const count = unread
    ? element("i", { class: "unread", "aria-label": `${unread} belum dibaca` }, String(unread))
    : "";
  const end = element("span", { class: "end" }, time, count);
  const picture = element("span", { class: "initials", "aria-hidden": "true" }, initials(name));
  const onclick = () => onOpen(id);
  return element(
    "li",
    {},
    element(
      "button",
      { type: "button", "aria-current": isOpen ? "true" : undefined, onclick },
      picture,
      words,
      end,
    ),
  );
}

/** How the office sees this person: a number, a user name, or only an id. */
export function identityText({ phone, phoneHidden, username }) {
  if (phone && !phoneHidden) return `+${phone}`;
  return username ? `${username}, nomor tersembunyi` : "Nomor tersembunyi";
}

const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
