import { element } from "/phone/element.js";
import { dollarText, numberText } from "./format.js";
import { inlineForm } from "./inline-form.js";

const NAMES = {
  service: "Balasan bebas",
  utility: "Templat utilitas",
  marketing: "Templat pemasaran",
  authentication: "Templat autentikasi",
  referral_conversion: "Dari iklan (72 jam)",
};
const box = document.getElementById("prices");
const figures = element("p", { class: "figures" });
const meter = element("meter", { min: "0", "aria-label": "Balasan gratis yang terpakai bulan ini" });
const table = element("div");
const count = element("input", { id: "counter", type: "number", min: "0", required: true });

export function buildPrices(onChange) {
  const form = inlineForm({
    label: "Anggap sudah terkirim",
    field: count,
    button: "Tetapkan",
    path: "prices",
    read() {
      const serviceMessages = Number(count.value);
      return { words: `balasan bulan ini, ${serviceMessages}`, body: { serviceMessages } };
    },
    onChange,
  });
  box.append(figures, meter, table, form);
}

/** The month's replies against the free ones, and what arrived at which cost. */
export function showPrices({ month, serviceMessages, freeServiceMessages, delivered, cost }) {
  figures.replaceChildren(
    element(
      "span",
      {},
      element("b", {}, numberText(serviceMessages)),
      ` dari ${numberText(freeServiceMessages)} balasan gratis`,
    ),
    element("span", {}, element("b", {}, dollarText(cost)), ` bulan ${month}`),
  );
  meter.max = Math.max(1, freeServiceMessages);
  meter.value = Math.min(serviceMessages, meter.max);
  if (document.activeElement !== count) count.value = String(serviceMessages);
  const rows = Object.entries(delivered).map(([category, row]) => toRow(category, row));
  const head = ["Jenis", "Gratis", "Ditagih", "Biaya"].map((name) => element("th", { scope: "col" }, name));
  table.replaceChildren(
    rows.length === 0
      ? element("p", { class: "empty" }, "Belum ada pesan yang sampai bulan ini.")
      : element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
  );
}

function toRow(category, { free, charged, cost }) {
  const cells = [numberText(free), numberText(charged), dollarText(cost)];
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, NAMES[category] ?? category),
    ...cells.map((text) => element("td", {}, text)),
  );
}
