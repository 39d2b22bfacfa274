import { files, judges, moves, notes, replies, takesTicket } from "../officer-acts";
import { says, sends, speaks, taps } from "../resident-acts";
import { inTurn, once, type Story } from "../story";

/** Nobody has answered: a complaint about water, and then the wish to be told when. Waiting for 72 minutes. */
const elias: Story = {
  who: "elias",
  tell: ({ ago }) => [
    ...inTurn(
      ago(96),
      110,
      says("Bapa/ibu, air PAM di RT 05 su tiga hari trada mengalir"),
      says("lewati"),
      says("RT 05/RW 01, dekat pos kamling Jl. Sisingamangaraja"),
      taps("Kirim"),
    ),
    once(ago(72), says("petugas")),
    once(ago(70), says("Kira-kira kapan bisa jalan lagi? Anak-anak mau mandi susah, beli air tangki mahal")),
    once(ago(31), says("Halo?")),
  ],
};

/** Sari asked for a better photo; it came 24 minutes ago. */
const yosina: Story = {
  who: "yosina",
  tell: ({ ago }) => [
    ...inTurn(
      ago(214),
      55,
      says("Ibu, sa mau urus surat domisili"),
      taps("Mulai isi"),
      says("Yosina Rumbiak"),
      says("Jl. Sriwijaya No. 14, RT 02/RW 01"),
      says("Maret 2019"),
      says("Beasiswa anak"),
      sends("letter_dark"),
      taps("Kirim"),
    ),
    once(ago(171), takesTicket("sari")),
    once(ago(170), moves("sari", "checking")),
    once(ago(168), judges("sari", "PENGANTAR_RTRW", "dark")),
    once(ago(167), moves("sari", "needs_documents")),
    once(ago(104), says("petugas")),
    once(ago(103), says("Ibu, sa pu foto yang mana yang gelap?")),
    once(
      ago(96),
      replies(
        "sari",
        "Yang pengantar RT, Mama Yosina: cap RT tidak terbaca. Boleh difoto ulang di tempat yang terang, tidak perlu datang ke kantor.",
      ),
    ),
    once(
      ago(88),
      notes("yohana", "Pengantar RT 02 yang baru tanda tangan Bpk. Simson, sudah saya cek ke RT."),
    ),
    once(ago(24), sends("letter", "Ini sa pu pengantar ibu, yang tadi gelap tra papa ka?")),
    once(ago(24), files("PENGANTAR_RTRW")),
    once(ago(23), says("Kalau anak sa yang ambil boleh ka? Sa ada jualan di pasar")),
  ],
};

/** The bot did not understand; then a voice note. Waiting for 11 minutes, number hidden. */
const marthen: Story = {
  who: "marthen",
  tell: ({ ago }) => [
    once(ago(19), says("Bapa yang kemarin tu bagaimana")),
    once(ago(17), says("Yang waktu itu bapa Frans bilang e")),
    once(ago(14), says("Adoh yang itu sudah, bapa Frans dong su tau")),
    once(ago(11), says("Itu hari bapa Frans dong yang bawa")),
    once(ago(10), speaks),
  ],
};

/** A number without a name asks for the letter that is ready. Waiting for 3 minutes. */
const unnamed: Story = {
  who: "tanpa-nama",
  tell: ({ ago, day }) => [
    ...inTurn(
      day(-3, "10.05"),
      60,
      says("surat usaha"),
      taps("Mulai isi"),
      says("Adolof Mirino"),
      says("Jl. Pasar Darfuar, RT 01/RW 03"),
      says("Kios Mirino, sembako"),
      says("Pasar Darfuar blok C"),
      says("2021"),
      says("Pinjaman KUR"),
      sends("letter"),
      sends("stall"),
      says("selesai"),
      taps("Kirim"),
    ),
    once(day(-3, "10.50"), takesTicket("sari")),
    once(day(-3, "10.52"), moves("sari", "checking")),
    once(day(-3, "10.55"), judges("sari", "PENGANTAR_RTRW", "match")),
    once(day(-3, "10.56"), judges("sari", "FOTO_USAHA", "match")),
    once(day(-3, "10.58"), moves("sari", "processing")),
    once(day(-3, "13.40"), moves("sari", "awaiting_signature")),
    once(day(-2, "09.20"), moves("sari", "ready")),
    once(ago(58), says("mau bicara petugas")),
    once(
      ago(51),
      replies("sari", "Dengan Sari dari Kelurahan Karang Mulya. Ada yang bisa kami bantu, Bapak/Ibu?"),
    ),
    once(ago(3), says("su jadi ka blum bapa? sa pu surat usaha")),
  ],
};

export const queueStories = [elias, yosina, marthen, unnamed];
