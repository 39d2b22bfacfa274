import type { TemplateDraft } from "./template";

const NAMA = "Yosina Rumbiak";
// Of no office in particular: Meta's reviewer reads them, and every office that installs Loket.
const NOMOR = "2611-0142";
const KANTOR = "Kantor Kelurahan";
const ALAMAT = "Jl. Merdeka No. 1";
const JAM = "Senin–Jumat 08.00–15.00";
const SURAT = "Surat Keterangan Tidak Mampu";
const LAPORAN = "jalan berlubang";

const utility = (
  name: string,
  { header, body, examples }: { header: string; body: string; examples: Record<string, string> },
): TemplateDraft => ({
  name,
  category: "UTILITY",
  language: "id",
  header,
  body,
  footer: "Pesan resmi layanan kelurahan",
  buttons: [],
  examples,
});

/**
 * What an office needs outside the 24-hour window, in words that Meta's review takes as a service, not as advertising.
 * Drafts of an office's first start; from then on they are the office's own. A resident whose name nobody knows is
 * addressed as "Warga" in `nama`.
 */
export const SHIPPED_TEMPLATES: readonly TemplateDraft[] = [
  utility("perlu_perbaikan_berkas", {
    header: "Berkas perlu dilengkapi",
    body: "Yth. Bapak/Ibu {{nama}},\n\nBerkas permohonan {{layanan}} dengan nomor {{nomor}} masih perlu dilengkapi, yaitu {{berkas}}.\n\nMohon dikirim dengan membalas pesan ini, atau dibawa ke {{kantor}} pada jam layanan. Tenggat permohonan dijeda sampai berkas kami terima. Terima kasih.",
    examples: {
      nama: NAMA,
      layanan: SURAT,
      nomor: NOMOR,
      berkas: "Kartu Keluarga (foto buram) dan KTP (foto terpotong)",
      kantor: KANTOR,
    },
  }),
  utility("siap_diambil", {
    header: "Siap diambil",
    body: "Yth. Bapak/Ibu {{nama}},\n\nPermohonan {{layanan}} dengan nomor {{nomor}} sudah selesai dan siap diambil.\n\nSilakan datang ke {{kantor}} yang beralamat di {{alamat}} pada jam layanan {{jam}} dengan membawa {{berkas}}. Boleh diwakilkan dengan membawa KTP pengambil. Terima kasih.",
    examples: {
      nama: NAMA,
      layanan: SURAT,
      nomor: NOMOR,
      kantor: KANTOR,
      alamat: ALAMAT,
      jam: JAM,
      berkas: "KTP asli dan Kartu Keluarga asli",
    },
  }),
  utility("pengingat_pengambilan", {
    header: "Pengingat pengambilan",
    body: "Yth. Bapak/Ibu {{nama}},\n\nKami mengingatkan bahwa {{layanan}} dengan nomor {{nomor}} sudah siap sejak {{tanggal}} tetapi belum diambil.\n\nSilakan datang ke {{kantor}} pada jam layanan {{jam}} untuk mengambilnya. Boleh diwakilkan dengan membawa KTP pengambil. Bila sudah diambil, mohon abaikan pesan ini.",
    examples: {
      nama: NAMA,
      layanan: SURAT,
      nomor: NOMOR,
      tanggal: "Senin, 16 November 2026",
      kantor: KANTOR,
      jam: JAM,
    },
  }),
  utility("jawaban_laporan", {
    header: "Jawaban atas laporan",
    body: "Yth. Bapak/Ibu {{nama}},\n\nLaporan mengenai {{layanan}} dengan nomor {{nomor}} sudah kami tanggapi. Jawaban kami adalah sebagai berikut: {{kabar}}\n\nBila belum sesuai, silakan membalas pesan ini dalam 10 hari kerja. Terima kasih atas laporan Bapak/Ibu.",
    examples: {
      nama: NAMA,
      layanan: LAPORAN,
      nomor: NOMOR,
      kabar: "Jalan sudah ditambal pada 20 November 2026 oleh Dinas Pekerjaan Umum.",
    },
  }),
  utility("permintaan_penilaian", {
    header: "Penilaian layanan",
    body: "Yth. Bapak/Ibu {{nama}},\n\nUrusan {{layanan}} dengan nomor {{nomor}} sudah selesai. Mohon kesediaan Bapak/Ibu menilai layanan {{kantor}} dengan membalas satu angka dari 1 sampai 5. Angka 1 berarti sangat tidak puas dan angka 5 berarti sangat puas.\n\nPenilaian ini membantu kami memperbaiki layanan. Terima kasih.",
    examples: { nama: NAMA, layanan: SURAT, nomor: NOMOR, kantor: KANTOR },
  }),
  utility("petugas_menjawab", {
    header: "Jawaban dari petugas",
    body: "Yth. Bapak/Ibu {{nama}},\n\nPetugas {{kantor}} ingin menjawab pesan Bapak/Ibu. Mohon membalas pesan ini dengan kata apa saja supaya percakapan dapat kami lanjutkan lewat nomor ini. Terima kasih atas kesabaran Bapak/Ibu.",
    examples: { nama: NAMA, kantor: KANTOR },
  }),
  utility("kabar_permohonan", {
    header: "Kabar permohonan",
    body: "Yth. Bapak/Ibu {{nama}},\n\nPermohonan {{layanan}} dengan nomor {{nomor}} sekarang berstatus {{status}}. Keterangan dari petugas kami: {{kabar}}\n\nBila ada yang ingin ditanyakan, silakan membalas pesan ini atau datang ke {{kantor}} pada jam layanan. Terima kasih.",
    examples: {
      nama: NAMA,
      layanan: SURAT,
      nomor: NOMOR,
      status: "sedang diproses",
      kabar: "Berkas sudah lengkap. Selesai paling lambat Jumat, 27 November 2026.",
      kantor: KANTOR,
    },
  }),
  utility("kabar_laporan", {
    header: "Kabar laporan",
    body: "Yth. Bapak/Ibu {{nama}},\n\nLaporan mengenai {{layanan}} dengan nomor {{nomor}} sekarang berstatus {{status}}. Keterangan dari petugas kami: {{kabar}}\n\nBila ada yang ingin ditanyakan, silakan membalas pesan ini atau datang ke {{kantor}} pada jam layanan. Terima kasih.",
    examples: {
      nama: NAMA,
      layanan: LAPORAN,
      nomor: NOMOR,
      status: "memerlukan keterangan",
      kabar: "Mohon sebutkan patokan terdekat dari lokasi jalan yang rusak.",
      kantor: KANTOR,
    },
  }),
];
