import { ADDED_TEXTS } from "../engine/added-texts";
import type { SystemSentenceKey, SystemTexts } from "../engine/system-texts";
import { systemLabels } from "./system-labels";

const misunderstood = {
  help: "Ketik nomor pilihan atau tulis keperluan Bapak/Ibu, misalnya “surat domisili”.\n\nKata yang selalu bisa dipakai:\nMENU – menu utama\n0 – kembali\nSTATUS – cek permohonan\nLANJUT – teruskan isian yang tersimpan\nBATAL – batalkan isian\nPETUGAS – bicara dengan petugas\nTEKS – tampilan tanpa tombol",
  thanks: "Sama-sama, Bapak/Ibu. Bila ada keperluan lain, ketik MENU.",
  goodbye: "Terima kasih, Bapak/Ibu. Bila ada keperluan lain, ketik MENU.",
  missFirst: "Mohon maaf, kami belum memahami maksud Bapak/Ibu.",
  missSuggest: "Mohon maaf, kami belum memahami maksud Bapak/Ibu. Apakah salah satu dari ini?",
  missOffer: "Mohon maaf, kami masih belum memahami. Apakah Bapak/Ibu ingin dibantu petugas?",
  intentTaken: "Kami pahami Bapak/Ibu memerlukan *{judul}*. Bila bukan, ketik MENU.",
  complaintTaken: "Kami catat sebagai *{judul}*; tulisan Bapak/Ibu sudah tersimpan. Bila bukan, ketik BATAL.",
  whichOne: "Maksud Bapak/Ibu yang mana?",
  nodeGone: "Layanan itu sudah tidak tersedia di menu.",
  staleTap: "Mohon maaf, pilihan itu dari pesan lama. Silakan pilih dari menu berikut.",
  unsupported: "Jenis pesan ini belum dapat kami baca. Mohon ditulis dengan kata-kata.",
  failed:
    "Mohon maaf, layanan otomatis sedang bermasalah. Petugas sudah diberi tahu dan akan membalas Bapak/Ibu.",
  textMode: "Pilihan sekarang ditampilkan sebagai teks biasa. Ketik TOMBOL untuk memakai tombol lagi.",
  buttonMode: "Pilihan sekarang ditampilkan dengan tombol.",
  stopped: "Baik, kami tidak akan mengirim pengingat lagi. Bapak/Ibu tetap dapat menulis kapan saja.",
} satisfies Partial<Record<SystemSentenceKey, string>>;

const forms = {
  parkedHint: "Isian *{judul}* masih tersimpan. Ketik LANJUT untuk meneruskan.",
  parkedChoose: "Isian mana yang ingin dilanjutkan?",
  parkedNone: "Tidak ada isian yang tersimpan.",
  formSaved: "Isian *{judul}* kami simpan. Ketik LANJUT untuk meneruskan.",
  formPaused: "Bapak/Ibu sedang mengisi *{judul}* ({ke} dari {total}). Lanjutkan?",
  formAccepted: "Meneruskan *{judul}*.",
  formResumed: "Kita lanjutkan *{judul}*.",
  formSwitch:
    "Bapak/Ibu sedang mengisi *{judul}*. Lanjutkan, atau pindah ke *{tujuan}*? Isian yang sekarang tetap tersimpan.",
  formRestart: "Isian *{judul}* yang lalu masih tersimpan. Lanjutkan atau mulai baru?",
  formCancelAsk: "Batalkan isian *{judul}*? Jawaban yang sudah ada akan dihapus.",
  formCancelled: "Isian *{judul}* sudah dibatalkan.",
  nothingToCancel: "Tidak ada isian yang sedang berjalan.",
  formReminder:
    "Isian *{judul}* Bapak/Ibu belum selesai ({ke} dari {total}). Ketik LANJUT untuk meneruskan, atau BATAL.",
  formTooLong: "Isian sudah terlalu panjang untuk ditambah. Mohon dipersingkat.",
  startRequirements: "*Siapkan untuk difoto:*",
  startAtCounter: "*Dibawa saat pengambilan di loket:*",
  startFree: "Biaya: gratis",
  startFee: "Biaya: Rp{biaya}",
  startDays: "Waktu: {hari} hari kerja setelah berkas lengkap",
  startSameDay: "Waktu: hari yang sama setelah berkas lengkap",
  startQuestions: "{jumlah} pertanyaan, sekitar {menit} menit. Mulai sekarang?",
  changeAsk: "Ubah jawaban *{label}* menjadi “{jawaban}”?",
  review: "Mohon diperiksa, *{judul}*:",
  reviewHint: "Sudah benar? Ketik KIRIM. Untuk mengubah, ketik UBAH dan nomornya, misalnya UBAH 1.",
  reviewCounter: "Dibawa saat pengambilan di loket: {daftar}",
  editPick: "Nomor berapa yang ingin diubah?",
} satisfies Partial<Record<SystemSentenceKey, string>>;

const fields = {
  fieldProgress: "{ke}/{total}",
  fieldExample: "Contoh: {contoh}",
  fieldCurrent: "Jawaban sekarang: {jawaban}",
  fieldOptional: "Boleh dilewati: ketik LEWATI.",
  fieldTooShort: "Jawabannya terlalu pendek.",
  fieldTooLong: "Jawabannya terlalu panjang, paling banyak {maks} huruf.",
  fieldCut:
    "Cerita Bapak/Ibu panjang: {maks} huruf pertama masuk ke laporan, selebihnya tetap dibaca petugas di percakapan ini.",
  fieldName: "Mohon tulis nama lengkap dengan huruf saja.",
  fieldChoice: "Mohon pilih salah satu: ketik nomornya atau tulis pilihannya.",
  fieldMultiple: "Boleh lebih dari satu, misalnya 1, 3.",
  fieldOther: "Mohon tulis jawaban Bapak/Ibu untuk *{label}*.",
  fieldYesNo: "Mohon jawab Ya atau Tidak.",
  fieldPhone: "Mohon tulis nomor telepon yang benar, misalnya 0812 3456 7890.",
  fieldEmail: "Mohon tulis alamat surel yang benar, misalnya nama@contoh.id.",
  fieldDate: "Mohon tulis tanggalnya, misalnya 17-8-2026 atau 17 Agustus 2026.",
  fieldDateRange: "Tanggal {tanggal} tidak sesuai untuk pertanyaan ini. Mohon periksa kembali.",
  fieldNumber: "Mohon tulis angkanya, misalnya 1.500.000 atau 1,5 juta.",
  fieldNumberRange: "Angkanya di luar batas ({min} sampai {maks}).",
  fieldAddress: "Mohon tulis alamat lengkap: jalan dan nomor rumah.",
  fieldRtRw: "Mohon tulis alamat beserta RT dan RW.",
  fieldMedia: "Mohon kirim fotonya lewat tombol kamera atau lampiran.",
  fieldMediaMore: "{jumlah} berkas diterima. Kirim lagi bila ada, lalu ketik SELESAI.",
  fieldMediaMin: "Baru {jumlah} berkas; dibutuhkan {min}. Mohon kirim lagi.",
  fieldLocation: "Tekan tombol lokasi, atau tulis alamat/patokannya.",
  fieldStatement: "Ketik SETUJU bila Bapak/Ibu menyetujui pernyataan ini.",
  fieldRequired: "Pertanyaan ini wajib dijawab.",
  fieldTypedEarly:
    "Pesan Bapak/Ibu terkirim sebelum pertanyaan ini tampil, jadi belum kami anggap sebagai jawaban.",
  fieldAdded: "Keterangan sudah ditambahkan.",
  fieldMore: "Sudah kami catat. Tambah lagi bila ada, lalu ketik SELESAI.",
  mediaReceived: "{jumlah} berkas diterima ✔",
  mediaAtCounter: "Baik, {label} dibawa ke loket saja.",
  mediaUnasked: "Berkas sudah kami simpan dan dapat dilihat petugas.",
  mediaWrongType: "Jenis berkas itu tidak dapat dipakai di sini. Mohon kirim foto atau PDF.",
  mediaRefusedType:
    "Berkas itu tidak dapat kami terima karena jenisnya. Mohon kirim foto (JPG/PNG) atau PDF.",
  mediaRefusedSize: "Berkas itu terlalu besar. Mohon kirim foto biasa atau PDF di bawah 5 MB.",
  voiceAccepted: "Rekaman suara diterima ✔",
  voiceUnasked:
    "Rekaman suara sudah kami simpan untuk petugas. Supaya dapat dilayani otomatis, mohon ditulis, atau ketik PETUGAS.",
  voiceAgain:
    "Rekaman suara sudah kami simpan. Apakah Bapak/Ibu ingin petugas yang mendengarkan dan membalas?",
  locationUnasked: "Lokasi sudah kami terima dan dapat dilihat petugas.",
  identityNumber:
    "Demi keamanan, mohon jangan mengirim NIK, nomor KK, atau nomor identitas lain lewat chat. Nomor tadi tidak kami pakai; tunjukkan saja kartunya di loket.",
} satisfies Partial<Record<SystemSentenceKey, string>>;

const people = {
  urgent:
    "⚠️ Bila ini keadaan darurat, segera hubungi: 112 darurat, 113 pemadam kebakaran, 110 polisi, 119 ambulans. Petugas kami sudah diberi tanda.",
  handover:
    "Petugas akan membalas di sini. Pertanyaan Bapak/Ibu boleh langsung ditulis. Ketik MENU untuk kembali ke menu.",
  handoverClosed:
    "Kantor sedang tutup. Pesan Bapak/Ibu sudah masuk antrean dan akan dibalas petugas mulai {buka}. Silakan tulis pertanyaannya sekarang, atau ketik MENU untuk kembali ke menu.",
  handoverRefused: "Kantor sedang tutup. Petugas dapat dihubungi lagi mulai {buka}.",
  handoverNotUnderstood:
    "Mohon maaf, kami belum dapat membantu secara otomatis. Percakapan ini kami teruskan kepada petugas. Ketik MENU untuk kembali ke menu.",
  handoverVoice: "Rekaman Bapak/Ibu kami teruskan kepada petugas untuk didengarkan dan dibalas di sini.",
  handoverBackAsk:
    "Bapak/Ibu sedang menunggu balasan petugas. Apakah Bapak/Ibu ingin kembali ke menu layanan?",
  handoverStay: "Baik, mohon menunggu. Petugas akan membalas di sini.",
  handoverEnded: "Percakapan dengan petugas sudah selesai.",
  statusNone: "Belum ada permohonan atau laporan dari nomor ini.",
  statusList: "Permohonan dan laporan Bapak/Ibu:",
  statusLine: "*{nomor}* {judul}: {keadaan}",
  statusOne: "*{nomor}* – {judul}\nStatus: *{keadaan}*",
  statusUnknown: "Nomor {teks} tidak ditemukan pada nomor WhatsApp ini.",
  answerHours: "Jam pelayanan {kantor}: {jam_layanan}.\nAlamat: {alamat_kantor}",
  answerCost:
    "Semua surat di {kantor} gratis, tidak dipungut biaya. Bila ada yang meminta uang, mohon laporkan lewat menu ini.",
  answerDuration:
    "Umumnya surat selesai 1 hari kerja setelah berkas lengkap. Untuk melihat permohonan Bapak/Ibu, ketik STATUS.",
  answerProxy:
    "Boleh. Surat dapat diambil keluarga atau orang lain yang dipercaya dengan menunjukkan KTP-nya dan menyebut nomor permohonan.",
  answerHead: "Untuk bertemu Lurah atau menanyakan keberadaan petugas, silakan bicara dengan petugas kami.",
  answerNoDocument:
    "Bila KTP atau KK belum ada, hilang, atau rusak, pengurusannya di Dukcapil. Permohonan surat tetap dapat dimulai; petugas akan memberi tahu jalan keluarnya.",
  answerNoPhoto: "Tidak apa-apa. Berkas yang tidak dapat difoto boleh dibawa ke loket.",
  wordYes: "Ya",
  wordNo: "Tidak",
  wordSkipped: "–",
  wordVoice: "Rekaman suara",
  wordFiles: "{jumlah} berkas",
  wordLocation: "Titik lokasi",
  wordAttachment: "Berkas tambahan",
  wordUntitled: "Tanpa keterangan",
  wordOptional: "bila ada",
  wordNextOpening: "jam kerja berikutnya",
} satisfies Partial<Record<SystemSentenceKey, string>>;

/** The bot's own sentences as they are delivered; each office may rewrite them in the menu editor. */
export const defaultSystemTexts: SystemTexts = {
  ...systemLabels,
  ...misunderstood,
  ...forms,
  ...fields,
  ...people,
  ...ADDED_TEXTS,
};
