import { expect, test } from "vitest";
import { type NoticeFacts, noticeText } from "./notice-text";

const report: NoticeFacts = {
  kind: "report",
  greeting: "Selamat siang",
  name: null,
  service: "Lampu jalan RT 04",
  number: "KM-2611-0019",
  office: { name: "Kelurahan Karang Mulya", address: "Jl. Sriwijaya", hours: "Senin sampai Jumat" },
  dueDate: null,
  problems: [],
  originals: [],
  letterNumber: null,
};

test.each([
  [null, "Selamat siang, Bapak/Ibu. Laporan *Lampu jalan RT 04* (KM-2611-0019) sedang kami tindak lanjuti."],
  [
    "Yosina Rumbiak",
    "Selamat siang, Bapak/Ibu Yosina Rumbiak. Laporan *Lampu jalan RT 04* (KM-2611-0019) sedang kami tindak lanjuti.",
  ],
])("laporan lewat percakapan, pelapor %s: sapaannya wajar", (name, message) => {
  expect(noticeText("in_progress", { ...report, name })).toEqual({ message, blank: null });
});
