import { bubble } from "./bubble.js";
import { dayText } from "./clock-text.js";
import { element } from "./element.js";
import { messageSummary } from "./message-content.js";
import { notOnPhone } from "./not-on-phone.js";

const scroller = document.getElementById("chat");
const list = document.getElementById("bubbles");
const heard = document.getElementById("heard");
const NEAR_END_PX = 120;

let drawn = new Map();
let isAtEnd = true;

scroller.addEventListener("scroll", () => {
  isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
});
// Pictures grow when they arrive, and the keyboard takes room: whoever reads the end stays at the end.
const observer = new ResizeObserver(() => isAtEnd && toEnd());
observer.observe(list);
observer.observe(scroller);

const toEnd = () => scroller.scrollTo({ top: scroller.scrollHeight });

/** Draws a chat; bubbles that did not change keep their place, focus and playing sound. */
export function drawChat({ messages, now, resident }, act, isNewChat) {
  if (isNewChat) drawn = new Map();
  const said = messages.filter(({ type }) => type !== "reaction");
  const known = new Set([...drawn].flatMap(([wamid, { isOnPhone }]) => (isOnPhone ? [wamid] : [])));
  const next = new Map(said.map((message) => [message.wamid, reuse(message, messages, act)]));
  drawn = next;
  list.replaceChildren(...withDays(said, now));
  if (isNewChat || isAtEnd) toEnd();
  if (!isNewChat)
    announce(
      said.filter((message) => message.from === "office" && isOnPhone(message) && !known.has(message.wamid)),
    );
  scroller.setAttribute("data-resident", resident.id);
}

const isOnPhone = ({ fate }) => fate === "arrived";

function reuse(message, messages, act) {
  const reactions = reactionsTo(message, messages);
  const mark = JSON.stringify([message.fate, message.statuses.at(-1)?.status, reactions, message.content]);
  const before = drawn.get(message.wamid);
  if (before?.mark === mark) return before;
  if (!isOnPhone(message)) return { mark, node: notOnPhone(message) };
  const quoted = messages.find(({ wamid }) => wamid === message.quotes);
  return { mark, isOnPhone: true, node: bubble(message, { quoted, reactions, act }) };
}

/** The last reaction of each side; an empty one takes it back. */
function reactionsTo({ wamid }, messages) {
  const last = new Map();
  for (const { type, from, content } of messages.filter(isOnPhone)) {
    if (type === "reaction" && content?.message_id === wamid) last.set(from, content.emoji);
  }
  return [...last.values()].filter(Boolean);
}

function withDays(messages, now) {
  const nodes = [];
  let day = "";
  for (const { wamid, at } of messages) {
    const label = dayText(at, now);
    if (label !== day)
      nodes.push(element("li", { class: "day", role: "presentation" }, element("span", {}, label)));
    day = label;
    nodes.push(drawn.get(wamid).node);
  }
  return nodes;
}

function announce(fresh) {
  if (fresh.length > 0) heard.textContent = fresh.map(messageSummary).join(". ");
}
