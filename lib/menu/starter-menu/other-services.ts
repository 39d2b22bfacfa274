import { buildService } from "./build-service";
import {
  amountField,
  choiceField,
  dateField,
  nameField,
  photoField,
  purposeField,
  textField,
} from "./service-fields";

const marriage = buildService({
  id: "nikah",
  title: "Pengantar Nikah (N1)",
  name: "Surat Pengantar Nikah (N1)",
  desc: "Untuk KUA, gereja, atau Dukcapil",
  aliases: ["nikah", "kawin", "surat nikah", "numpang nikah", "n1", "pengantar nikah", "surat kawin"],
  needs: [
    "PENGANTAR_RTRW",
    "KTP",
    "KK",
    "AKTA_LAHIR",
    "PAS_FOTO",
    "PERNYATAAN_BELUM_NIKAH",
    "LAYAK_KAWIN",
    "KTP_SAKSI",
  ],
  mayNeed: ["SURAT_BAPTIS", "AKTA_CERAI", "AKTA_KEMATIAN"],
  fields: [
    choiceField("status", "Status", "Status pemohon sekarang?", [
      ["jejaka", "Jejaka"],
      ["perawan", "Perawan", "gadis"],
      ["duda", "Duda"],
      ["janda", "Janda"],
    ]),
    nameField("pasangan", "Calon pasangan", "Nama lengkap calon suami/istri?"),
    dateField("tanggal", "Rencana tanggal nikah", "Kapan rencana tanggal nikahnya?", { min: "today" }),
    textField("tempat", "Tempat nikah", "Di mana akan menikah?", "Gereja GKI Karang Mulya"),
    textField(
      "orang-tua",
      "Nama ayah dan ibu",
      "Nama lengkap ayah dan ibu pemohon?",
      "Nama Ayah dan Nama Ibu",
    ),
    photoField("PENGANTAR_RTRW"),
  ],
});

const businessDomicile = buildService({
  id: "skdu",
  title: "Domisili Usaha (SKDU)",
  name: "Surat Keterangan Domisili Usaha",
  desc: "Keterangan alamat tempat usaha",
  aliases: ["skdu", "domisili usaha", "surat domisili usaha", "domisili perusahaan", "domisili kantor"],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "BUKTI_TEMPAT"],
  mayNeed: ["FOTO_USAHA"],
  fields: [
    textField("nama-usaha", "Nama usaha", "Apa nama usahanya?", "toko bangunan"),
    textField("alamat-usaha", "Alamat usaha", "Di mana alamat usahanya?", "Jl. Imam Bonjol No. 10"),
    purposeField("izin usaha"),
    photoField("PENGANTAR_RTRW"),
    photoField("FOTO_USAHA", false, 2),
  ],
});

const crowdPermit = buildService({
  id: "keramaian",
  title: "Izin Keramaian",
  name: "Surat Pengantar Izin Keramaian",
  desc: "Pesta, hajatan, acara; 7 hari sebelumnya",
  aliases: ["keramaian", "izin keramaian", "izin acara", "izin pesta", "hajatan", "ijin keramaian"],
  intro: "Mohon diajukan paling lambat 7 hari sebelum acara.",
  needs: ["PENGANTAR_RTRW", "KTP", "KK"],
  mayNeed: ["PROPOSAL"],
  fields: [
    textField("acara", "Acara", "Apa nama atau jenis acaranya?", "pesta nikah"),
    dateField("tanggal", "Tanggal acara", "Tanggal berapa acaranya?", { min: "today" }),
    textField("tempat", "Jam dan lokasi", "Jam berapa dan di mana acaranya?", "18.00, halaman gereja"),
    amountField("tamu", "Perkiraan tamu", "Kira-kira berapa tamunya?", "orang", "200"),
    textField("hiburan", "Hiburan", "Ada hiburan apa?", "organ tunggal"),
    photoField("PENGANTAR_RTRW"),
  ],
});

const loss = buildService({
  id: "hilang",
  title: "Pengantar Kehilangan",
  name: "Surat Pengantar Kehilangan",
  desc: "Barang/dokumen hilang, dibawa ke Polsek",
  aliases: [
    "kehilangan",
    "surat kehilangan",
    "surat hilang",
    "barang hilang",
    "dokumen hilang",
    "dompet hilang",
  ],
  needs: ["PENGANTAR_RTRW", "KTP", "KK"],
  fields: [
    textField("barang", "Yang hilang", "Barang atau dokumen apa yang hilang?", "buku tabungan"),
    textField("rincian", "Rincian", "Apa ciri atau keterangannya?", "BRI, sampul biru"),
    textField("kapan", "Kapan dan di mana", "Kapan dan di mana hilangnya?", "20 November, di pasar"),
    photoField("PENGANTAR_RTRW"),
  ],
});

const income = buildService({
  id: "penghasilan",
  title: "Penghasilan Orang Tua",
  name: "Surat Keterangan Penghasilan Orang Tua",
  desc: "Untuk beasiswa sekolah/kuliah",
  aliases: [
    "penghasilan",
    "surat penghasilan",
    "keterangan penghasilan",
    "slip gaji orang tua",
    "gaji orang tua",
  ],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "PERNYATAAN_PENGHASILAN"],
  fields: [
    nameField("anak", "Nama anak", "Nama lengkap anak?"),
    textField("sekolah", "Sekolah/kampus", "Sekolah atau kampusnya?", "Universitas Cenderawasih"),
    textField("pekerjaan", "Pekerjaan orang tua", "Apa pekerjaan orang tua?", "petani"),
    amountField(
      "penghasilan",
      "Penghasilan per bulan",
      "Berapa penghasilan orang tua dalam satu bulan? Bila tidak tetap, tulis perkiraannya.",
      "rupiah",
      "1.500.000",
    ),
    photoField("PENGANTAR_RTRW"),
  ],
});

const differingIdentity = buildService({
  id: "bedaid",
  title: "Beda Identitas",
  name: "Surat Keterangan Beda Identitas",
  desc: "Nama/tanggal lahir berbeda di dokumen",
  aliases: ["beda identitas", "beda nama", "nama berbeda", "salah nama", "nama tidak sama", "beda data"],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "DOK_BERBEDA"],
  fields: [
    textField(
      "dokumen-1",
      "Dokumen pertama",
      "Nama dokumen pertama dan data di dalamnya?",
      "Ijazah: nama yang tertulis di ijazah",
    ),
    textField(
      "dokumen-2",
      "Dokumen kedua",
      "Nama dokumen kedua dan data di dalamnya?",
      "KTP: nama yang tertulis di KTP",
    ),
    purposeField("melamar pekerjaan"),
    photoField("PENGANTAR_RTRW"),
  ],
});

const inheritance = buildService({
  id: "waris",
  title: "Surat Ahli Waris",
  name: "Registrasi Surat Pernyataan Ahli Waris",
  desc: "Tanah, rekening, taspen",
  aliases: ["waris", "ahli waris", "warisan", "surat waris", "keterangan ahli waris"],
  workingDays: 3,
  needs: ["PENGANTAR_RTRW", "PERNYATAAN_WARIS", "AKTA_KEMATIAN", "KTP_AHLI_WARIS", "KTP_SAKSI"],
  mayNeed: ["AKTA_NIKAH", "AKTA_LAHIR"],
  fields: [
    nameField("pewaris", "Nama pewaris", "Nama lengkap pewaris (yang meninggal)?"),
    dateField("tanggal", "Tanggal wafat", "Tanggal wafatnya?", { max: "today" }),
    textField(
      "ahli-waris",
      "Ahli waris",
      "Siapa saja ahli waris dan hubungannya?",
      "Nama Istri (istri), Nama Anak (anak)",
    ),
    purposeField("balik nama sertifikat tanah"),
    photoField("PENGANTAR_RTRW"),
  ],
});

export const otherServices = [
  marriage,
  businessDomicile,
  crowdPermit,
  loss,
  income,
  differingIdentity,
  inheritance,
];
