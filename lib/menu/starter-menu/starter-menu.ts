import type { MenuDoc, MenuNode, MenuNodeOf } from "../engine/menu-doc";
import { commonServices } from "./common-services";
import { complaintForm } from "./complaint-form";
import { otherServices } from "./other-services";
import { defaultSystemTexts } from "./system-texts";

// Perpres 96/2018 and Permendagri 108/2019: no letter of the kelurahan is needed for these any more.
const populationDocuments: MenuNodeOf<"info"> = {
  id: "dukcapil",
  kind: "info",
  title: "KTP, KK, dan Pindah",
  desc: "Diurus langsung di Dukcapil",
  aliases: [
    "ktp",
    "kk",
    "kartu keluarga",
    "pindah",
    "surat pindah",
    "ktp hilang",
    "ktp rusak",
    "kk hilang",
    "pecah kk",
  ],
  visible: "always",
  body: "KTP-el, Kartu Keluarga, dan surat pindah diurus langsung di kantor Dukcapil, tanpa surat dari kelurahan. Bila Dukcapil tetap meminta surat, ketik PETUGAS; kami bantu.",
};

const administration: MenuNodeOf<"group"> = {
  id: "administrasi",
  kind: "group",
  title: "Pelayanan Administrasi",
  desc: "Surat keterangan dan surat pengantar",
  aliases: ["administrasi", "pelayanan", "layanan", "surat", "buat surat", "bikin surat", "urus surat"],
  visible: "always",
  body: "*Pelayanan Administrasi*\nSurat apa yang Bapak/Ibu perlukan?",
  children: [
    ...commonServices,
    {
      id: "layanan-lain",
      kind: "group",
      title: "Layanan lainnya",
      desc: "Nikah, keramaian, waris, kehilangan, dll.",
      aliases: ["lainnya", "lain", "layanan lain", "surat lain"],
      visible: "always",
      body: "*Layanan lainnya*\nSilakan pilih:",
      children: [...otherServices, populationDocuments],
    },
  ],
};

const socialMedia: MenuNodeOf<"social"> = {
  id: "medsos",
  kind: "social",
  title: "Akun Media Sosial",
  desc: "Facebook, Instagram, YouTube",
  aliases: ["media sosial", "medsos", "sosmed", "facebook", "instagram", "ig", "fb", "youtube", "akun"],
  visible: "always",
  body: "*Akun Media Sosial Kelurahan*\nIkuti kabar dan pengumuman kelurahan di:",
  accounts: [
    {
      net: "facebook",
      handle: "Kelurahan Karang Mulya",
      url: "https://www.facebook.com/kelurahankarangmulya",
    },
    {
      net: "instagram",
      handle: "@kelurahankarangmulya",
      url: "https://www.instagram.com/kelurahankarangmulya",
    },
    {
      net: "youtube",
      handle: "Kelurahan Karang Mulya",
      url: "https://www.youtube.com/@kelurahankarangmulya",
    },
  ],
};

const roots: MenuNode[] = [
  administration,
  socialMedia,
  complaintForm,
  {
    id: "status",
    kind: "status",
    title: "Cek Status",
    desc: "Permohonan dan laporan Bapak/Ibu",
    aliases: ["sudah jadi", "nomor permohonan", "perkembangan permohonan"],
    visible: "always",
  },
  {
    id: "petugas",
    kind: "handover",
    title: "Bicara dengan Petugas",
    desc: "Tanya langsung kepada petugas",
    aliases: ["tanya petugas", "bicara dengan orang", "hubungi kantor"],
    visible: "always",
    body: "Petugas akan membalas di sini. Silakan langsung tulis pertanyaan Bapak/Ibu. Ketik MENU untuk kembali ke menu.",
    outside: "takeMessage",
  },
];

/** The menu that a new office starts with: Kelurahan Karang Mulya's, complete and ready to be published. */
export const starterMenu = (): MenuDoc => ({
  schema: 1,
  greeting: "Selamat datang di layanan WhatsApp *{kantor}*.",
  rootBody: "Apa yang dapat kami bantu, Bapak/Ibu {nama}?",
  nodes: structuredClone(roots),
  system: { ...defaultSystemTexts },
});
