import { buildService } from "./build-service";
import {
  amountField,
  choiceField,
  dateField,
  nameField,
  photoField,
  purposeField,
  sinceField,
  textField,
} from "./service-fields";

const domicile = buildService({
  id: "skd",
  title: "Surat Domisili",
  name: "Surat Keterangan Domisili",
  desc: "Keterangan tempat tinggal sekarang",
  aliases: [
    "domisili",
    "surat keterangan domisili",
    "skd",
    "keterangan tempat tinggal",
    "surat tempat tinggal",
  ],
  needs: ["PENGANTAR_RTRW", "KTP", "KK"],
  mayNeed: ["BUKTI_TEMPAT"],
  fields: [
    sinceField("tinggal-sejak", "Tinggal sejak", "Sejak kapan tinggal di alamat itu?", "Januari 2021"),
    purposeField("melamar pekerjaan"),
    photoField("PENGANTAR_RTRW"),
  ],
});

const poverty = buildService({
  id: "sktm",
  title: "Surat Tidak Mampu (SKTM)",
  name: "Surat Keterangan Tidak Mampu",
  desc: "Untuk sekolah, berobat, bantuan hukum",
  aliases: [
    "sktm",
    "surat tidak mampu",
    "surat keterangan tidak mampu",
    "surat miskin",
    "keterangan kurang mampu",
  ],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "PERNYATAAN_TIDAK_MAMPU"],
  mayNeed: ["FOTO_RUMAH"],
  fields: [
    nameField("untuk-nama", "SKTM untuk", "SKTM ini untuk siapa? Tulis nama lengkapnya."),
    textField("pekerjaan", "Pekerjaan", "Apa pekerjaan pemohon?", "nelayan"),
    amountField(
      "penghasilan",
      "Penghasilan per bulan",
      "Berapa penghasilan pemohon dalam satu bulan? Bila tidak tetap, tulis perkiraannya.",
      "rupiah",
      "1.500.000",
    ),
    choiceField(
      "keperluan",
      "Keperluan",
      "Surat ini dipakai untuk keperluan apa?",
      [
        ["sekolah", "Sekolah/kuliah", "sekolah", "kuliah", "beasiswa", "kip"],
        ["berobat", "Berobat", "rumah sakit", "bpjs", "kesehatan"],
        ["hukum", "Bantuan hukum", "pengadilan", "hukum"],
      ],
      "Mohon tulis keperluan surat ini, misalnya: mengurus beasiswa.",
    ),
    photoField("PENGANTAR_RTRW"),
    photoField("FOTO_RUMAH", false, 2),
  ],
});

const business = buildService({
  id: "sku",
  title: "Surat Usaha (SKU)",
  name: "Surat Keterangan Usaha",
  desc: "Keterangan bahwa Bapak/Ibu punya usaha",
  aliases: ["sku", "surat usaha", "surat keterangan usaha", "surat kios", "surat jualan", "keterangan usaha"],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "FOTO_USAHA"],
  mayNeed: ["PERNYATAAN_USAHA"],
  fields: [
    textField("usaha", "Nama dan jenis usaha", "Apa nama dan jenis usahanya?", "kios sembako"),
    textField("alamat-usaha", "Alamat usaha", "Di mana alamat usahanya?", "Pasar Darfuar, blok B"),
    sinceField("usaha-sejak", "Berdiri sejak", "Sejak tahun berapa usaha itu berjalan?", "2019"),
    purposeField("pinjaman bank"),
    photoField("PENGANTAR_RTRW"),
    photoField("FOTO_USAHA", true, 2),
  ],
});

const unmarried = buildService({
  id: "skbm",
  title: "Surat Belum Menikah",
  name: "Surat Keterangan Belum Menikah",
  desc: "Untuk melamar kerja atau menikah",
  aliases: [
    "skbm",
    "belum menikah",
    "belum nikah",
    "belum kawin",
    "surat lajang",
    "surat bujang",
    "status lajang",
  ],
  needs: ["PENGANTAR_RTRW", "KTP", "KK", "PERNYATAAN_BELUM_NIKAH"],
  mayNeed: ["AKTA_LAHIR"],
  fields: [purposeField("melamar pekerjaan"), photoField("PENGANTAR_RTRW")],
});

const policeRecord = buildService({
  id: "skck",
  title: "Pengantar SKCK",
  name: "Surat Pengantar SKCK",
  desc: "Dibawa ke Polsek/Polres",
  aliases: ["skck", "pengantar skck", "surat kelakuan baik", "pengantar polisi", "catatan kepolisian"],
  needs: ["PENGANTAR_RTRW", "KTP", "KK"],
  mayNeed: ["PAS_FOTO"],
  fields: [purposeField("melamar pekerjaan"), photoField("PENGANTAR_RTRW")],
});

const birth = buildService({
  id: "lahir",
  title: "Surat Kelahiran",
  name: "Surat Keterangan Kelahiran",
  desc: "Untuk mengurus akta kelahiran",
  aliases: [
    "kelahiran",
    "surat lahir",
    "surat keterangan lahir",
    "akta lahir",
    "bayi lahir",
    "anak lahir",
    "akta kelahiran",
  ],
  intro: "Sebaiknya diurus dalam 60 hari sejak bayi lahir.",
  needs: ["SURAT_LAHIR", "AKTA_NIKAH", "KK", "KTP", "KTP_SAKSI"],
  fields: [
    nameField("nama-bayi", "Nama bayi", "Siapa nama lengkap bayi?"),
    choiceField("jenis-kelamin", "Jenis kelamin", "Jenis kelamin bayi?", [
      ["l", "Laki-laki", "laki", "cowok", "putra", "pria"],
      ["p", "Perempuan", "cewek", "putri", "wanita"],
    ]),
    dateField("tanggal-lahir", "Tanggal lahir", "Tanggal lahir bayi?", { max: "today" }),
    textField(
      "tempat-lahir",
      "Tempat dan jam lahir",
      "Di mana dan jam berapa bayi lahir?",
      "RSUD Biak, 08.30",
    ),
    textField("orang-tua", "Nama ayah dan ibu", "Nama lengkap ayah dan ibu?", "Nama Ayah dan Nama Ibu"),
    photoField("SURAT_LAHIR"),
  ],
});

const death = buildService({
  id: "mati",
  title: "Surat Kematian",
  name: "Surat Keterangan Kematian",
  desc: "Untuk mengurus akta kematian",
  aliases: [
    "kematian",
    "surat meninggal",
    "meninggal",
    "surat keterangan meninggal",
    "wafat",
    "akta kematian",
  ],
  intro: "Kami turut berduka cita. Sebaiknya diurus dalam 30 hari.",
  needs: ["PENGANTAR_RTRW", "KK", "KTP_PELAPOR", "KTP_SAKSI"],
  mayNeed: ["KTP_ALMARHUM", "SURAT_MATI_RS"],
  fields: [
    nameField("almarhum", "Nama almarhum/almarhumah", "Nama lengkap almarhum/almarhumah?"),
    dateField("tanggal", "Tanggal meninggal", "Tanggal meninggal?", { max: "today" }),
    textField("tempat", "Tempat meninggal", "Di mana meninggalnya?", "RSUD Biak"),
    textField("sebab", "Sebab", "Apa sebab meninggalnya?", "sakit"),
    textField("hubungan", "Hubungan pelapor", "Apa hubungan Bapak/Ibu dengan almarhum/almarhumah?", "anak"),
    photoField("PENGANTAR_RTRW"),
  ],
});

/** The services asked for most, in the order of the menu. */
export const commonServices = [domicile, poverty, business, unmarried, policeRecord, birth, death];
