import { askNewResident, openAttachments, sharePlace } from "./attachments.js";
import { drawChat } from "./chat-view.js";
import { clockText, timeText } from "./clock-text.js";
import { dressIcons } from "./icons.js";
import { messageSummary } from "./message-content.js";
import { openMessageOptions } from "./message-options.js";
import { drawPeople, identityText } from "./people-view.js";
import { listen, simulator } from "./simulator-api.js";

const find = (id) => document.getElementById(id);
const said = find("said");
const quoting = find("quoting");
const line = find("line");

let openId;
let stopListening = () => {};
let skew = 0;
let quotedId;
let shownMessages = [];

const say = async (message) => {
  const residentId = openId;
  try {
    await simulator.say(residentId, message);
    line.textContent = "";
  } catch (error) {
    line.textContent = `Tidak terkirim: ${error.message}`;
  }
};

const act = {
  tap: ({ id, title, description, contextId }) => say({ type: "tap", id, title, description, contextId }),
  shareLocation: (contextId) => sharePlace(say, contextId),
  shareContact: async (contextId) => {
    const { name, phone } = (await simulator.residents()).find(({ id }) => id === openId);
    say({ type: "contacts", name, phone: phone ?? "6281240110000", contextId });
  },
  options: (message) =>
    openMessageOptions(message, {
      react: (reaction) => say({ type: "reaction", ...reaction }),
      reply: quote,
      revoke: (messageId) => say({ type: "revoke", messageId }),
    }),
};

async function refreshPeople() {
  drawPeople(await simulator.residents(), openId, openPhone);
}

let chatRun = 0;
async function refreshChat(isNewChat = false) {
  chatRun += 1;
  const run = chatRun;
  const chat = await simulator.chat(openId);
  // A slower, older answer must not be drawn over a newer one.
  if (run !== chatRun) return;
  shownMessages = chat.messages;
  skew = chat.now - Date.now();
  drawChat(chat, act, isNewChat || find("chat").dataset.resident !== chat.resident.id);
  find("presence").textContent = chat.isTyping ? "mengetik…" : "Akun bisnis";
  find("holder").textContent = chat.resident.name;
  find("holder").title = identityText(chat.resident);
}

function openPhone(id) {
  openId = id;
  location.hash = id ? encodeURIComponent(id) : "";
  find("desk").classList.toggle("has-chat", Boolean(id));
  find("nobody").hidden = Boolean(id);
  stopListening();
  stopListening = listen(id, onChange, onLine);
  quote(undefined);
  if (id) void refreshChat(true).then(focusComposer);
  void refreshPeople();
}

// On a phone the keyboard would cover the chat before anything was read.
function focusComposer() {
  if (matchMedia("(pointer: fine)").matches) said.focus({ preventScroll: true });
}

function onChange(residentId) {
  if (residentId === openId) void refreshChat();
  void refreshPeople();
}

function onLine(isConnected) {
  line.textContent = isConnected ? "" : "Simulator tidak terhubung, mencoba lagi…";
  if (!isConnected) return;
  if (openId) void refreshChat();
  void refreshPeople();
}

function quote(wamid) {
  quotedId = wamid;
  quoting.hidden = !wamid;
  const quoted = shownMessages.find((message) => message.wamid === wamid);
  quoting.querySelector("p").textContent = quoted ? messageSummary(quoted) : "";
  if (wamid) said.focus();
}

function showSend() {
  const isEmpty = said.value.trim() === "";
  find("send").hidden = isEmpty;
  find("voice").hidden = !isEmpty;
  said.style.height = "auto";
  said.style.height = `${Math.min(said.scrollHeight, 110)}px`;
}

function sendText() {
  const text = said.value.trim();
  if (!text) return;
  said.value = "";
  showSend();
  void say({ type: "text", text, contextId: quotedId });
  quote(undefined);
}

function tickClock() {
  const now = Date.now() + skew;
  find("clock").textContent = clockText(now);
  find("phone-time").textContent = timeText(now);
}

said.addEventListener("input", showSend);
said.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sendText();
});
find("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  sendText();
});
find("voice").addEventListener("click", () => say({ type: "audio", sample: "suara" }));
find("attach").addEventListener("click", () => openAttachments((message) => say(message)));
find("back").addEventListener("click", () => openPhone(undefined));
find("new-resident").addEventListener("click", () => askNewResident(openPhone));
quoting.querySelector("button").addEventListener("click", () => quote(undefined));
for (const button of document.querySelectorAll("[data-skip]")) {
  button.addEventListener("click", async () => {
    const { now } = await simulator.skip(Number(button.dataset.skip));
    skew = now - Date.now();
    tickClock();
  });
}

dressIcons(document);
setInterval(tickClock, 1000);
const health = await simulator.health();
skew = health.now - Date.now();
find("office-name").textContent = health.office.name;
tickClock();
openPhone(decodeURIComponent(location.hash.slice(1)) || undefined);
