import type { Requirement } from "../engine/form-def";

type Via = Requirement["via"];

/** Requirement types shared by the services. Identity documents are brought, never photographed in chat. */
const TYPES = {
  PENGANTAR_RTRW: ["Surat pengantar RT/RW", "photo"],
  KTP: ["KTP-el (fotokopi)", "counter"],
  KK: ["Kartu Keluarga (fotokopi)", "counter"],
  AKTA_LAHIR: ["Akta kelahiran (fotokopi)", "counter"],
  AKTA_NIKAH: ["Buku nikah/akta perkawinan (fotokopi)", "counter"],
  AKTA_CERAI: ["Akta cerai, bila cerai hidup", "counter"],
  AKTA_KEMATIAN: ["Akta/surat keterangan kematian", "counter"],
  SURAT_LAHIR: ["Surat lahir dari RS/puskesmas/bidan", "photo"],
  SURAT_MATI_RS: ["Surat kematian dari RS/puskesmas", "counter"],
  KTP_SAKSI: ["KTP dua orang saksi", "counter"],
  KTP_PELAPOR: ["KTP pelapor", "counter"],
  KTP_ALMARHUM: ["KTP asli almarhum/almarhumah", "counter"],
  KTP_AHLI_WARIS: ["KTP dan KK semua ahli waris", "counter"],
  PERNYATAAN_TIDAK_MAMPU: ["Surat pernyataan tidak mampu bermeterai", "counter"],
  PERNYATAAN_BELUM_NIKAH: ["Surat pernyataan belum menikah bermeterai", "counter"],
  PERNYATAAN_USAHA: ["Surat pernyataan memiliki usaha", "counter"],
  PERNYATAAN_PENGHASILAN: ["Surat pernyataan penghasilan bermeterai", "counter"],
  PERNYATAAN_WARIS: ["Surat pernyataan ahli waris bermeterai, ditandatangani semua ahli waris", "counter"],
  FOTO_RUMAH: ["Foto rumah tampak depan", "photo"],
  FOTO_USAHA: ["Foto tempat usaha", "photo"],
  BUKTI_TEMPAT: ["Bukti kepemilikan/sewa tempat", "counter"],
  PAS_FOTO: ["Pas foto 3x4", "counter"],
  SURAT_BAPTIS: ["Surat baptis/keterangan gereja (non-Muslim)", "counter"],
  LAYAK_KAWIN: ["Sertifikat layak kawin dari puskesmas", "counter"],
  DOK_BERBEDA: ["Dokumen yang datanya berbeda", "counter"],
  PROPOSAL: ["Proposal/susunan panitia (acara besar)", "counter"],
} as const satisfies Record<string, readonly [string, Via]>;

export type RequirementCode = keyof typeof TYPES;

export const requirementOf = (code: RequirementCode, required = true): Requirement => ({
  code,
  label: TYPES[code][0],
  via: TYPES[code][1],
  required,
});
