import { timeText } from "./clock-text.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { messageContent, messageSummary } from "./message-content.js";
import { openListSheet } from "./sheet.js";

const TICKS = {
  undefined: ["clock", "Menunggu jaringan"],
  delivered: ["ticks", "Terkirim"],
  read: ["ticks", "Dibaca"],
};

/** One message as a list item. `act` is what the resident can do: `tap`, `shareLocation`, `shareContact`, `options`. */
export function bubble(message, { quoted, reactions, act }) {
  const mine = message.from === "resident";
  const content = element("div", { class: "content" }, ...messageContent(message), foot(message, mine));
  const box = element(
    "div",
    { class: `bubble ${mine ? "out" : "in"} ${message.type}` },
    quote(quoted),
    content,
  );
  if (!mine) box.append(...taps(message, act));
  const options = element(
    "button",
    { type: "button", class: "options", "aria-label": "Pilihan pesan", onclick: () => act.options(message) },
    icon("down"),
  );
  box.append(options);
  if (reactions.length > 0)
    box.append(
      element(
        "span",
        { class: "reactions", role: "img", "aria-label": `Reaksi ${reactions.join(" ")}` },
        ...reactions,
      ),
    );
  box.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    act.options(message);
  });
  return element("li", { class: mine ? "mine" : "theirs", "data-wamid": message.wamid }, box);
}

function foot(message, mine) {
  const at = element("time", { datetime: new Date(message.at).toISOString() }, timeText(message.at));
  if (!mine) return element("span", { class: "foot" }, at);
  const status = message.statuses.at(-1)?.status;
  const [name, label] = TICKS[status] ?? TICKS.delivered;
  const tick = element(
    "span",
    { class: `tick ${status ?? "waiting"}`, role: "img", "aria-label": label },
    icon(name),
  );
  return element("span", { class: "foot" }, at, tick);
}

function quote(quoted) {
  if (!quoted) return "";
  const who = quoted.from === "resident" ? "Anda" : document.getElementById("office-name").textContent;
  return element("blockquote", {}, element("b", {}, who), element("span", {}, messageSummary(quoted)));
}

/** What can be tapped under a message of the office. */
function taps({ wamid, type, content }, act) {
  if (type === "template") return content.buttons.map((button) => templateButton(button, wamid, act));
  if (type !== "interactive") return [];
  const choose = (choice) => act.tap({ ...choice, contextId: wamid });
  const kinds = {
    list: () => [tapButton("list", content.action.button, () => openListSheet(content, choose))],
    button: () =>
      content.action.buttons.map(({ reply }) => tapButton("reply", reply.title, () => choose(reply))),
    cta_url: () => [linkButton(content.action.parameters.display_text, content.action.parameters.url)],
    flow: () => [
      element("span", { class: "tap" }, icon("list"), content.action.parameters.flow_cta ?? "Formulir"),
    ],
    location_request_message: () => [tapButton("pin", "Bagikan lokasi", () => act.shareLocation(wamid))],
    request_contact_info: () => [tapButton("person", "Bagikan nomor", () => act.shareContact(wamid))],
  };
  return kinds[content.type]?.() ?? [];
}

function templateButton({ type, text, url, payload }, contextId, act) {
  if (type === "URL") return linkButton(text, url);
  return tapButton("reply", text, () => act.tap({ id: payload, title: text, contextId }));
}

const tapButton = (name, label, onclick) =>
  element("button", { type: "button", class: "tap", onclick }, icon(name), label);

function linkButton(label, url) {
  const isWeb = /^https?:\/\//.test(url ?? "");
  if (!isWeb) return element("span", { class: "tap" }, label);
  return element(
    "a",
    { class: "tap", href: url, target: "_blank", rel: "noopener noreferrer" },
    icon("link"),
    label,
  );
}
