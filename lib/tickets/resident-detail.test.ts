import { expect, test } from "vitest";
import { DEFAULT_SIGNS } from "../office/signs";
import { residentDetail } from "./resident-detail";

const office = {
  profile: {
    name: "Kelurahan Karang Mulya",
    address: "Jl. Sriwijaya",
    phone: "",
    timeZone: "Asia/Jayapura",
    ticketPrefix: "KM",
  },
  calendar: {
    timeZone: "Asia/Jayapura",
    hours: [{ weekday: 1, opensAt: 480, closesAt: 900 }],
    holidays: {},
  },
  signs: DEFAULT_SIGNS,
};
const ticket = {
  kind: "request",
  status: "ready",
  dueAt: new Date("2026-12-07T03:00:00Z"),
  rejectionReason: null,
  requirements: [
    { label: "KTP-el (fotokopi)", required: true, via: "counter" },
    { label: "Bukti kepemilikan/sewa tempat", required: false, via: "counter" },
  ],
} as const;
const detailOf = (more: Partial<Parameters<typeof residentDetail>[0]>) =>
  residentDetail({ ...ticket, requirements: [...ticket.requirements], ...more }, office).detail;

test("siap diambil: di mana, jam berapa, dan apa yang dibawa, seperti di pesannya", () => {
  expect(detailOf({})).toMatch(
    /Jl\. Sriwijaya.*Senin.*Mohon membawa KTP-el \(fotokopi\)\. Boleh diwakilkan/s,
  );
});

test.each([
  ["request", "Perkiraan selesai Senin, 7 Desember 2026."],
  ["report", "Dijawab paling lambat Senin, 7 Desember 2026."],
] as const)("janjinya seperti di tanda terima: %s", (kind, words) => {
  expect(detailOf({ kind, status: "received" })).toBe(words);
});

test("setelah selesai tidak ada janji lagi", () => {
  expect(detailOf({ status: "completed" })).toBeUndefined();
});
