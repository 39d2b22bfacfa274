import { closes, judges, moves, notes, replies, takes, takesTicket } from "../officer-acts";
import { pins, quotes, reacts, says, sends, taps } from "../resident-acts";
import { inTurn, once, type Story } from "../story";

/** Wrote after hours; answered today, the window nearly closed. */
const demianus: Story = {
  who: "demianus",
  tell: ({ ago, day }) => [
    ...inTurn(
      day(-2, "13.10"),
      50,
      says("penghasilan orang tua"),
      taps("Mulai isi"),
      says("Demianus Kafiar"),
      says("Jl. Imam Bonjol No. 3, RT 05/RW 02"),
      says("Maria Kafiar"),
      says("Universitas Cenderawasih"),
      says("Nelayan"),
      says("1.500.000"),
      sends("letter"),
      taps("Kirim"),
    ),
    once(day(-2, "13.45"), takesTicket("yohana")),
    once(day(-2, "13.46"), moves("yohana", "checking")),
    once(day(-2, "13.48"), judges("yohana", "PENGANTAR_RTRW", "match")),
    once(day(-2, "13.50"), moves("yohana", "processing")),
    once(day(-1, "10.30"), moves("yohana", "awaiting_signature")),
    once(ago(20 * 60 + 44), says("petugas")),
    once(ago(20 * 60 + 40), says("Selamat malam. Besok sa bisa ambil surat ka? Sa kerja sampai sore")),
    once(
      ago(150),
      replies(
        "yohana",
        "Baik Bapak Demianus, bisa. Suratnya menunggu tanda tangan. Kami tunggu di loket sebelum pukul 15.00.",
        {
          isQuoting: true,
        },
      ),
    ),
  ],
};

/** The window closed two days ago; what was sent after it failed. */
const simson: Story = {
  who: "simson",
  tell: ({ day }) => [
    once(day(-4, "09.35"), says("petugas")),
    once(
      day(-4, "09.36"),
      says("Selamat pagi ibu. Sa Simson, ketua RT 03. Jadwal posyandu bulan Desember su keluar ka?"),
    ),
    once(
      day(-4, "10.12"),
      replies(
        "yohana",
        "Selamat pagi Bapak Simson. Jadwal posyandu bulan Desember kami kirim segera setelah ada dari puskesmas.",
        {
          isQuoting: true,
        },
      ),
    ),
    once(day(-4, "10.20"), reacts("👍")),
    once(
      day(-1, "10.05"),
      notes("yohana", "Jadwal dari puskesmas sudah ada: Rabu minggu pertama, pukul 09.00, balai RW 02."),
    ),
    once(
      day(-1, "10.08"),
      replies(
        "yohana",
        "Selamat pagi Bapak. Posyandu RW 02 bulan Desember: Rabu minggu pertama, pukul 09.00 di balai RW 02.",
        {
          error: {
            code: 131047,
            details:
              "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
          },
        },
      ),
    ),
  ],
};

/** A word of thanks, and closed. An identity number that came unasked is masked. */
const naomi: Story = {
  who: "naomi",
  tell: ({ day }) => [
    once(day(-1, "08.40"), says("petugas")),
    once(day(-1, "08.41"), says("Ibu, KTP sa hilang di pelabuhan. Urus di kelurahan dulu ka?")),
    once(day(-1, "08.43"), says("Sa pu NIK 9106014507900003")),
    once(
      day(-1, "08.58"),
      replies(
        "sari",
        "Selamat pagi Ibu Naomi. KTP hilang langsung ke Dinas Dukcapil dengan surat kehilangan dari Polsek; dari kelurahan tidak perlu surat. Mohon nomor NIK tidak dikirim lewat WhatsApp ya, Ibu.",
      ),
    ),
    once(day(-1, "09.04"), quotes("Oo begitu. Terima kasih banyak ibu, Tuhan berkati")),
    once(day(-1, "09.06"), replies("sari", "Sama-sama Ibu Naomi, semoga lancar urusannya.")),
    once(day(-1, "09.07"), reacts("🙏")),
    once(day(-1, "09.10"), closes("sari", "KTP hilang: diarahkan ke Polsek dan Dukcapil.")),
  ],
};

/** A complaint that is being worked on; the officer's quoted answer got a thumb. */
const pilipus: Story = {
  who: "pilipus",
  tell: ({ ago, day }) => [
    ...inTurn(
      day(-5, "13.35"),
      70,
      says("Got meluap depan SD Inpres Samofa, bau sekali dan air masuk halaman sekolah. Mau lapor"),
      sends("drain"),
      says("selesai"),
      pins(-1.1686, 136.0912, "SD Inpres Samofa, RT 05/RW 01"),
      taps("Kirim"),
    ),
    once(day(-4, "08.30"), takesTicket("yohana")),
    once(day(-4, "08.32"), moves("yohana", "verified")),
    once(day(-3, "09.15"), moves("yohana", "in_progress")),
    once(ago(230), says("petugas")),
    once(ago(229), says("Ibu, got depan sekolah kapan dibersihkan? Tadi hujan air naik lagi")),
    once(
      ago(205),
      replies(
        "yohana",
        "Terima kasih, Bapak Pilipus. Besok pagi pukul 08.00 petugas kebersihan distrik turun ke lokasi bersama warga RT 05.",
        {
          isQuoting: true,
        },
      ),
    ),
    once(ago(201), reacts("👍")),
  ],
};

/** Claimed by Sari, who asked the lurah's signature; the resident has been told. */
const fransina: Story = {
  who: "fransina",
  tell: ({ ago, day }) => [
    ...inTurn(
      day(-2, "09.05"),
      60,
      says("mau bikin skck"),
      taps("Mulai isi"),
      says("Fransina Wambrauw"),
      says("Jl. Majapahit No. 8, RT 02/RW 02"),
      says("Melamar kerja di bandara"),
      sends("letter"),
      taps("Kirim"),
    ),
    once(day(-2, "09.40"), takesTicket("sari")),
    once(day(-2, "09.41"), moves("sari", "checking")),
    once(day(-2, "09.44"), judges("sari", "PENGANTAR_RTRW", "match")),
    once(day(-2, "09.45"), moves("sari", "processing")),
    once(day(-1, "11.10"), moves("sari", "awaiting_signature")),
    once(ago(64), says("petugas")),
    once(ago(63), says("Kakak, sa pu pengantar SKCK su bisa ambil hari ini ka?")),
    once(ago(60), takes("sari")),
    once(
      ago(55),
      replies(
        "sari",
        "Ibu Fransina, suratnya menunggu tanda tangan Bapak Lurah, kami kabari di sini begitu siap.",
        {
          status: "delivered",
        },
      ),
    ),
  ],
};

export const answeredStories = [demianus, simson, naomi, pilipus, fransina];
