import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, toVariableValue } from "./fill-template";
import { variablesOf } from "./template";

const READY = {
  name: "siap_diambil",
  language: "id",
  header: "Surat {{nomor}}",
  body: "Bapak/Ibu {{nama}}, {{layanan}} nomor {{nomor}} sudah siap diambil.",
  footer: "Kelurahan Karang Mulya",
};
const VALUES = { nama: "Yosina Rumbiak", layanan: "SKTM", nomor: "KM-2026-0001" };

test("peubah disebut sekali, menurut urutan dibaca", () => {
  expect(variablesOf(READY)).toEqual(["nomor", "nama", "layanan"]);
  expect(variablesOf({ header: "", body: "Tanpa isian {{ }} {{satu}}" })).toEqual(["", "satu"]);
});

test("terisi: bacaan warga dan bentuk kiriman dengan nama peubah", () => {
  expect(fillTemplate(READY, VALUES)).toEqual({
    kind: "filled",
    content: {
      type: "template",
      name: "siap_diambil",
      language: "id",
      preview:
        "*Surat KM-2026-0001*\n\nBapak/Ibu Yosina Rumbiak, SKTM nomor KM-2026-0001 sudah siap diambil.\n\n_Kelurahan Karang Mulya_",
      components: [
        { type: "header", parameters: [{ type: "text", parameter_name: "nomor", text: "KM-2026-0001" }] },
        {
          type: "body",
          parameters: [
            { type: "text", parameter_name: "nama", text: "Yosina Rumbiak" },
            { type: "text", parameter_name: "layanan", text: "SKTM" },
            { type: "text", parameter_name: "nomor", text: "KM-2026-0001" },
          ],
        },
      ],
    },
  });
});

test("isian kosong ditolak dengan menyebut yang mana", () => {
  expect(fillTemplate(READY, { nama: " \n ", layanan: "SKTM" })).toEqual({
    kind: "blank",
    variables: ["nomor", "nama"],
  });
});

test("isi yang melewati batas WhatsApp ditolak dengan jumlah kelebihannya", () => {
  const filled = fillTemplate({ ...READY, header: "" }, { ...VALUES, layanan: "x".repeat(1024) });
  expect(filled).toMatchObject({ kind: "too_long", part: "body" });
  expect(fillTemplate(READY, { ...VALUES, nomor: "9".repeat(61) })).toMatchObject({ part: "header" });
});

test("nilai tidak pernah membawa ganti baris, tab, atau empat spasi", () => {
  expect(toVariableValue(" KTP:\tburam\n\nKK:     belum ada ")).toBe("KTP: buram KK: belum ada");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(toVariableValue(text)).not.toMatch(/[\n\r\t]| {4,}|^\s|\s$/);
    }),
  );
});

test("kurung kurawal di dalam nilai tidak menjadi peubah", () => {
  const filled = fillTemplate({ ...READY, header: "" }, { ...VALUES, nama: "{{layanan}}" });
  expect(filled.kind === "filled" && filled.content.preview).toContain("Bapak/Ibu {{layanan}}, SKTM");
});

test("peubah bernomor dari tempat lain dikirim menurut nomornya, tanpa nama", () => {
  const elsewhere = { ...READY, header: "", footer: "", body: "Halo {{2}}, pesanan {{1}} tiba." };
  const filled = fillTemplate(elsewhere, { 1: "A-7", 2: "Elias" });
  expect(filled).toMatchObject({
    content: {
      components: [
        {
          type: "body",
          parameters: [
            { type: "text", text: "A-7" },
            { type: "text", text: "Elias" },
          ],
        },
      ],
    },
  });
  expect(JSON.stringify(filled)).not.toContain("parameter_name");
});
