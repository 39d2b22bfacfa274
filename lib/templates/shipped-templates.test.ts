import { expect, test } from "vitest";
import { checkTemplate } from "./check-template";
import { fillTemplate } from "./fill-template";
import { SHIPPED_TEMPLATES } from "./shipped-templates";
import { templateDraft, variablesOf } from "./template";

test("lengkap: lima yang diminta dan kabar untuk pemberitahuan lain", () => {
  expect(SHIPPED_TEMPLATES.map(({ name }) => name)).toEqual([
    "perlu_perbaikan_berkas",
    "siap_diambil",
    "pengingat_pengambilan",
    "jawaban_laporan",
    "permintaan_penilaian",
    "petugas_menjawab",
    "kabar_permohonan",
    "kabar_laporan",
  ]);
});

test("contoh tidak menyebut kantor lain: nama, alamat, zona dan awalan nomor", () => {
  for (const { examples } of SHIPPED_TEMPLATES)
    expect(Object.values(examples).join(" ")).not.toMatch(/Karang Mulya|Biak|KM-|WIT/);
});

test.each(SHIPPED_TEMPLATES.map((template) => [template.name, template] as const))(
  "%s memenuhi semua batas Meta dan dapat diisi",
  (_, template) => {
    expect(templateDraft.parse(template)).toEqual(template);
    expect(checkTemplate(template)).toEqual([]);
    expect(Object.keys(template.examples).sort()).toEqual(variablesOf(template).sort());
    expect(fillTemplate(template, template.examples)).toMatchObject({ kind: "filled" });
    // Officers write more than an example: an explanation of 500 characters must still fit.
    const longest = { ...template.examples, kabar: "k".repeat(500), berkas: "b".repeat(400) };
    expect(fillTemplate(template, longest)).toMatchObject({ kind: "filled" });
  },
);
