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
  requirements: [],
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

test("siap diambil: hanya yang wajib dibawa ke loket, dengan kata-kata persyaratannya sendiri", () => {
  const { message } = noticeText("ready", {
    ...report,
    kind: "request",
    name: "Yosina",
    service: "Surat Keterangan Domisili",
    letterNumber: "470/12/2026",
    requirements: [
      { label: "Surat pengantar RT/RW", required: true, via: "photo" },
      { label: "KTP-el (fotokopi)", required: true, via: "counter" },
      { label: "Kartu Keluarga (fotokopi)", required: true, via: "counter" },
      { label: "Bukti kepemilikan/sewa tempat", required: false, via: "counter" },
    ],
  });
  expect(message).toBe(
    "Selamat siang, Bapak/Ibu Yosina. *Surat Keterangan Domisili* (KM-2611-0019) sudah siap diambil. Nomor surat 470/12/2026. Silakan datang ke Kelurahan Karang Mulya, Jl. Sriwijaya, Senin sampai Jumat. Mohon membawa KTP-el (fotokopi) dan Kartu Keluarga (fotokopi). Boleh diwakilkan dengan membawa KTP pengambil.",
  );
});

test("laporan dijawab paling lambat pada hari yang sama dengan di tanda terima", () => {
  const { message } = noticeText("in_progress", { ...report, dueDate: "Senin, 7 Desember 2026" });
  expect(message).toContain("Dijawab paling lambat Senin, 7 Desember 2026.");
});
