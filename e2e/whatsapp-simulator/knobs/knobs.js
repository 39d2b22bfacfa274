import { element } from "/phone/element.js";
import { buildAccount, showAccount } from "./account-view.js";
import { act, announceProblem } from "./announce.js";
import { get, post, remove } from "./api.js";
import { buildClock, showClock } from "./clock-view.js";
import { buildFaults, showFaults } from "./fault-view.js";
import { knobGroup } from "./knob-group.js";
import { KNOBS } from "./knob-list.js";
import { buildPrices, showPrices } from "./price-view.js";
import { buildQueue, showQueue } from "./queue-view.js";
import { buildResidents, showResidents } from "./resident-view.js";
import { showTemplates } from "./template-view.js";

const LOOK_EVERY_MS = 2000;
const OFFLINE = "Simulator tidak terhubung, mencoba lagi…";
const status = document.getElementById("status");
const groups = [];

let run = 0;
/** Looks at everything and draws what is in force. */
async function look() {
  run += 1;
  const mine = run;
  const seen = await get("overview");
  // A slower, older answer must not be drawn over a newer one.
  if (mine !== run) return;
  showClock(seen.health);
  for (const { show } of groups) show(seen.knobs, seen.defaults);
  showQueue(seen.queue, seen.health.now);
  showFaults(seen.faults, seen.residents, refresh);
  showTemplates(seen.templates, refresh);
  showAccount(seen.account);
  showPrices(seen.prices);
  showResidents(seen.residents);
  if (status.textContent === OFFLINE) status.textContent = "";
}

async function refresh() {
  try {
    await look();
  } catch (error) {
    if (error instanceof TypeError) {
      status.className = "problem";
      status.textContent = OFFLINE;
    } else announceProblem(error);
  }
}

for (const [group, knobs] of Object.entries(KNOBS)) {
  const built = knobGroup(knobs);
  groups.push(built);
  document.querySelector(`[data-group="${group}"]`).append(...built.rows);
}
for (const { id, dataset } of document.querySelectorAll("main > section")) {
  const link = element("a", { href: `#${id}` }, dataset.name);
  document.getElementById("sections").append(element("li", {}, link));
}
document.getElementById("main").addEventListener("turned", refresh);
document.getElementById("burst").addEventListener("submit", async (event) => {
  event.preventDefault();
  const numbers = [...new FormData(event.target)].map(([name, value]) => [name, Number(value)]);
  await act("pesan dikirim", () => post("burst", Object.fromEntries(numbers)));
  refresh();
});
document.getElementById("expire-media").addEventListener("click", async () => {
  await act("umur semua berkas habis", () => post("media/expire"));
});
document.getElementById("reset").addEventListener("click", async () => {
  await act("semua tombol seperti semula", () => Promise.all([remove("delivery"), remove("faults")]));
  refresh();
});

buildClock(refresh);
buildQueue(refresh);
buildAccount(refresh);
buildPrices(refresh);
buildResidents(refresh);
await buildFaults(refresh).catch(announceProblem);
await refresh();
// The browser looked for the section before the knobs above it were there.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
setInterval(() => document.visibilityState === "visible" && refresh(), LOOK_EVERY_MS);
