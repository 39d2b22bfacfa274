/**
 * Sentences that the bot learned after the first menus were published. A menu without them, which can never be changed
 * any more, says these.
 */
export const ADDED_TEXTS = {
  /** Instead of `staleTap` while a form is running. */
  staleTapForm: "Mohon maaf, pilihan itu dari pesan lama. Silakan lanjutkan dari pertanyaan berikut.",
  /** KIRIM tapped again after the form was sent. */
  alreadySent: "Isian *{judul}* Bapak/Ibu sudah kami terima. Ketik STATUS untuk melihatnya.",
  /** MENU before anything was answered. */
  formLeft: "Pengisian *{judul}* dihentikan; belum ada jawaban yang perlu disimpan.",
  /** A running or parked form, below the answer to STATUS. */
  statusUnsent: "Isian *{judul}* belum dikirim, masih perlu dilanjutkan.",
  editRange: "Mohon pilih nomor 1 sampai {maks}.",
  fieldNameOnly: "Mohon tulis namanya saja dahulu. Alamat dan keterangan lain kami tanyakan berikutnya.",
  fieldSince: "Mohon tulis sejak kapan, misalnya Januari 2021, 5 tahun lalu, atau sejak lahir.",
  fieldNumberVaries:
    "Tidak apa-apa bila tidak tetap. Mohon tulis perkiraannya dengan angka, misalnya 1.500.000.",
  /** Below a question for a document that may be brought instead. */
  fieldCounter: "Tidak ada fotonya? Ketik LOKET, nanti dibawa ke loket.",
  fieldMediaNext: "Foto ke-{jumlah} kami terima. Kirim lagi bila ada, lalu ketik SELESAI.",
  mediaOnlyPhoto: "Di sini hanya foto yang dapat dipakai. Mohon kirim fotonya.",
  /** Title of a report that was only spoken. */
  wordVoiceReport: "Laporan suara",
} as const;
