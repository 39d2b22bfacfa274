import { element } from "/phone/element.js";
import { inlineForm } from "./inline-form.js";

/** What Meta may do with the account and the number: words, body. */
const HAPPENINGS = [
  ["Mutu nomor rendah", { quality: "RED" }],
  ["Mutu nomor sedang", { quality: "YELLOW" }],
  ["Mutu nomor tinggi", { quality: "GREEN" }],
  ["Tidak boleh memulai percakapan, 24 jam", { restriction: "RESTRICTED_BIZ_INITIATED_MESSAGING" }],
  ["Tidak boleh membalas, 24 jam", { restriction: "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" }],
  ["Pelanggaran aturan", { violation: "SCAM" }],
  ["Akun dimatikan", { ban: "DISABLE" }],
  ["Akun dipulihkan", { ban: "REINSTATE" }],
  ["Batas 250 orang sehari", { tier: "TIER_250" }],
  ["Batas 2.000 orang sehari", { tier: "TIER_2K" }],
  ["Tanpa batas orang sehari", { tier: "TIER_UNLIMITED" }],
  ["Naik ke 1.000 pesan per detik", { throughputUpgrade: true }],
  ["Nama tampilan ditolak", { nameDecision: "REJECTED" }],
  ["Nama tampilan disetujui", { nameDecision: "APPROVED" }],
  ["PIN diganti", { security: "PIN_CHANGED" }],
  ["Peringatan gawat", { alert: "CRITICAL" }],
  ["Kabar hilang karena terlambat (131035)", { error: 131035 }],
];
const SENDING_WORDS = { AVAILABLE: "boleh mengirim", LIMITED: "terbatas", BLOCKED: "tidak boleh mengirim" };

const box = document.getElementById("account");
const figures = element("p", { class: "figures" });
const what = element("select", { id: "account-what" });

/** The form for what happens to the account. */
export function buildAccount(onChange) {
  what.append(...HAPPENINGS.map(([words], index) => element("option", { value: index }, words)));
  const form = inlineForm({
    label: "Kejadian akun",
    field: what,
    button: "Kabarkan",
    path: "account",
    read() {
      const [words, body] = HAPPENINGS[Number(what.value)];
      return { words, body };
    },
    onChange,
  });
  box.append(figures, form);
}

/** How the account stands. */
export function showAccount({ quality, tier, canSend }) {
  const words = [`mutu ${quality}`, tier, SENDING_WORDS[canSend] ?? canSend];
  figures.replaceChildren(...words.map((text) => element("span", {}, text)));
}
