import { expect, test } from "vitest";
import { rankTemplates } from "./rank-templates";

const template = (name: string, ...variables: string[]) => ({
  templateId: name,
  name,
  language: "id",
  category: "UTILITY",
  header: "",
  body: "",
  footer: "",
  buttons: [],
  examples: {},
  variables,
});
const TEMPLATES = [
  template("kabar_laporan", "nama", "layanan", "nomor", "status", "kabar"),
  template("kabar_permohonan", "nama", "layanan", "nomor", "status", "kabar"),
  template("libur", "nama", "tanggal"),
  template("pengantar_bank", "nama", "nomor"),
  template("petugas_menjawab", "nama", "kantor"),
  template("siap_diambil", "nama", "nomor", "berkas"),
];
const values = { nama: "Yosina", kantor: "Kelurahan" };
const ready = {
  number: "1",
  title: "Surat",
  isFinished: false,
  templates: ["siap_diambil", "kabar_permohonan"],
  values: { nomor: "1", layanan: "Surat", status: "siap diambil" },
};
const order = (tickets: (typeof ready)[]) =>
  rankTemplates(TEMPLATES, { tickets, values }).map(({ name, fit }) => `${fit}: ${name}`);

test("an open ticket: the templates of its state, then the office's own for tickets, general ones, those of other states", () => {
  expect(order([ready])).toEqual([
    "ticket: siap_diambil",
    "ticket: kabar_permohonan",
    "ticket: pengantar_bank",
    "general: petugas_menjawab",
    "general: libur",
    "other_state: kabar_laporan",
  ]);
});

test("no ticket: what needs none and is ready as it stands comes first, what cannot be filled comes last", () => {
  expect(order([]).slice(0, 3)).toEqual([
    "general: petugas_menjawab",
    "general: libur",
    "no_ticket: pengantar_bank",
  ]);
});

test("several tickets: what fits any of them comes first", () => {
  const other = { ...ready, number: "2", templates: ["kabar_laporan"] };
  expect(order([other, ready]).slice(0, 2)).toEqual(["ticket: kabar_laporan", "ticket: siap_diambil"]);
});

test("a finished ticket: what can be said of it comes after what fits any matter", () => {
  const served = { ...ready, isFinished: true, templates: ["kabar_permohonan"] };
  expect(order([served])).toEqual([
    "general: petugas_menjawab",
    "general: libur",
    "finished: kabar_permohonan",
    "finished: pengantar_bank",
    "other_state: kabar_laporan",
    "other_state: siap_diambil",
  ]);
});
