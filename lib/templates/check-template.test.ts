import { expect, test } from "vitest";
import { checkTemplate, type TemplateProblem } from "./check-template";
import { readMetaComponents, toMetaComponents } from "./meta-components";
import type { TemplateButton, TemplateContent } from "./template";

type Draft = TemplateContent & { name: string };

const GOOD: Draft = {
  name: "siap_diambil",
  header: "Surat siap diambil",
  body: "Yth. Bapak/Ibu {{nama}}, surat {{layanan}} dengan nomor {{nomor}} sudah siap diambil di kantor.",
  footer: "Kelurahan Karang Mulya",
  buttons: [{ type: "quick_reply", text: "Baik" }],
  examples: { nama: "Yosina", layanan: "SKTM", nomor: "KM-1" },
};
const codes = (draft: Partial<Draft>) => checkTemplate({ ...GOOD, ...draft }).map(({ code }) => code);
const buttons = (...list: TemplateButton[]) => codes({ buttons: list });
const reply = (text: string): TemplateButton => ({ type: "quick_reply", text });
const link = (text: string, url = "https://biak.go.id/loket"): TemplateButton => ({ type: "url", text, url });
const call = (text: string, phone = "+62 981 21001"): TemplateButton => ({ type: "phone", text, phone });

test("yang baik tidak punya kekurangan", () => {
  expect(checkTemplate(GOOD)).toEqual([]);
  expect(checkTemplate({ ...GOOD, header: "", footer: "", buttons: [] })).toEqual([]);
});

test.each<[string, Partial<Draft>, TemplateProblem["code"][]]>([
  ["nama kosong", { name: "" }, ["blank"]],
  ["nama dengan huruf besar", { name: "Siap Diambil" }, ["name_pattern"]],
  ["nama terlalu panjang", { name: "a".repeat(513) }, ["too_long"]],
  ["kepala 61 huruf", { header: "k".repeat(61) }, ["too_long"]],
  ["kepala dengan tanda tebal", { header: "*Penting*" }, ["marks"]],
  ["kepala dengan emoji", { header: "Siap 📄" }, ["marks"]],
  ["kepala dua baris", { header: "Satu\ndua" }, ["one_line"]],
  ["kepala dengan dua peubah", { header: "{{nama}} dan {{nomor}}" }, ["header_variables"]],
  ["kaki 61 huruf", { footer: "k".repeat(61) }, ["too_long"]],
  ["kaki dengan emoji", { footer: "Terima kasih 🙏" }, ["marks"]],
  ["kaki dengan peubah", { footer: "Salam {{nama}}" }, ["footer_variables"]],
  ["isi kosong", { body: "", examples: {} }, ["blank"]],
  ["isi 1.025 huruf", { body: `${"a ".repeat(512).trimEnd()} bc` }, ["too_long"]],
  ["dua baris kosong", { body: "Satu.\n\n\nDua." }, ["blank_lines"]],
  ["spasi lebar", { body: "Satu    dua" }, ["wide_spaces"]],
  ["peubah di awal", { body: "{{nama}}, surat Bapak/Ibu sudah siap" }, ["variable_at_start"]],
  ["peubah di akhir", { body: "Surat sudah siap untuk {{nama}}." }, ["variable_at_end"]],
  [
    "peubah bersebelahan",
    { body: "Surat sudah siap di kantor untuk {{nama}}, {{nomor}} harap datang" },
    ["variables_adjacent"],
  ],
  ["terlalu banyak peubah", { body: "Halo {{nama}} dan {{nomor}} ya" }, ["too_few_words"]],
  ["kurung tidak ditutup", { body: "Surat {{nama sudah siap diambil" }, ["braces"]],
  ["nama peubah bernomor", { body: "Surat nomor {{1}} sudah siap", examples: { 1: "a" } }, ["variable_name"]],
  [
    "nama peubah 21 huruf",
    { body: `Surat nomor {{${"n".repeat(21)}}} sudah siap`, examples: { ["n".repeat(21)]: "a" } },
    ["variable_name"],
  ],
  ["contoh tidak ada", { examples: { nama: "Yosina", layanan: "SKTM" } }, ["example_missing"]],
  ["contoh dua baris", { examples: { ...GOOD.examples, nomor: "a\nb" } }, ["example_form"]],
])("%s", (_, draft, expected) => {
  expect(codes(draft)).toEqual(expected);
});

test("batas persis masih boleh", () => {
  const body = `${"a ".repeat(511)}bc`;
  expect([...body]).toHaveLength(1024);
  expect(codes({ body, header: "k".repeat(60), footer: "k".repeat(60), name: "a".repeat(512) })).toEqual([]);
});

test("tombol: jumlah, urutan, dan isinya", () => {
  const ten = Array.from({ length: 10 }, (_, index) => reply(`Pilihan ${index}`));
  expect(buttons(...ten)).toEqual([]);
  expect(buttons(...ten, reply("Satu lagi"))).toEqual(["too_many_buttons"]);
  expect(buttons(link("Satu"), link("Dua"), link("Tiga"))).toEqual(["too_many_url_buttons"]);
  expect(buttons(call("Satu"), call("Dua"))).toEqual(["too_many_phone_buttons"]);
  expect(buttons(reply("Ya"), reply("Tidak"), link("Situs"))).toEqual([]);
  expect(buttons(reply("Ya"), link("Situs"), reply("Tidak"))).toEqual(["quick_replies_apart"]);
  expect(buttons(reply("Ya"), reply("Ya"))).toEqual(["button_text_twice"]);
  expect(buttons(reply("x".repeat(26)))).toEqual(["too_long"]);
  expect(buttons(reply(""))).toEqual(["blank"]);
  expect(buttons(reply("Setuju 👍"))).toEqual(["marks"]);
  expect(buttons(link("Situs", "biak.go.id"))).toEqual(["button_url"]);
  expect(buttons(link("Situs", "https://biak.go.id/{{1}}"))).toEqual(["button_url"]);
  expect(buttons(call("Telepon", "kantor"))).toEqual(["button_phone"]);
});

test("yang disimpan terbaca kembali sama", () => {
  const { name: _, ...content } = { ...GOOD, buttons: [reply("Ya"), link("Situs"), call("Telepon")] };
  expect(readMetaComponents(toMetaComponents(content))).toEqual(content);
});

test("buatan tempat lain: peubah bernomor terbaca, gambar di kepala tidak", () => {
  expect(
    readMetaComponents([
      { type: "body", text: "Halo {{1}}, nomor {{2}} siap.", example: { body_text: [["Elias", "7"]] } },
    ]),
  ).toMatchObject({ examples: { 1: "Elias", 2: "7" } });
  expect(
    readMetaComponents([
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "Halo" },
    ]),
  ).toBeNull();
  expect(readMetaComponents("bukan template")).toBeNull();
});
