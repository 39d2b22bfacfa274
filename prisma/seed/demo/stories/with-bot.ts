import { judges, moves, takesTicket } from "../officer-acts";
import { says, sends, taps } from "../resident-acts";
import { inTurn, once, type Story } from "../story";

/** In the middle of a form; WhatsApp tells no number of hers at all. */
const agustina: Story = {
  who: "agustina",
  tell: ({ ago }) =>
    inTurn(
      ago(9),
      65,
      says("Kakak, mau urus SKTM untuk anak kuliah"),
      taps("Mulai isi"),
      says("Agustina Mandowen"),
      says("Jl. Sorido Raya No. 21, RT 03/RW 01"),
    ),
};

/** Looks at the office's accounts. */
const ruben: Story = {
  who: "ruben",
  tell: ({ ago }) => inTurn(ago(46), 40, says("Halo"), taps("Akun Media Sosial"), says("ok mksh")),
};

/** Sent off a request today and has asked how it stands. */
const dorkas: Story = {
  who: "dorkas",
  tell: ({ ago }) => [
    ...inTurn(
      ago(128),
      50,
      says("Halo"),
      taps("Pelayanan Administrasi"),
      taps("Surat Belum Menikah"),
      taps("Mulai isi"),
      says("Dorkas Sanadi"),
      says("Kompleks Pelajar, RT 02/RW 03"),
      says("Melamar kerja"),
      sends("letter"),
      taps("Kirim"),
    ),
    once(ago(41), says("su jadi ka blum")),
  ],
};

/** Papers missing; the message that says so did not arrive. */
const levina: Story = {
  who: "levina",
  tell: ({ day }) => [
    ...inTurn(
      day(-2, "10.20"),
      55,
      says("sktm"),
      taps("Mulai isi"),
      says("Levina Sroyer"),
      says("Jl. Condronegoro, RT 04/RW 01"),
      says("Yulius Sroyer"),
      says("Mama pasar"),
      says("800 ribu"),
      says("berobat"),
      sends("letter_blurred"),
      sends("house"),
      says("selesai"),
      taps("Kirim"),
    ),
    once(day(-2, "11.15"), takesTicket("sari")),
    once(day(-2, "11.16"), moves("sari", "checking")),
    once(day(-2, "11.19"), judges("sari", "PENGANTAR_RTRW", "blurred")),
    once(day(-2, "11.20"), judges("sari", "FOTO_RUMAH", "match")),
    once(day(-2, "11.22"), moves("sari", "needs_documents", { notice: "failed" })),
  ],
};

/** About levies: a closed report that only the lurah and the administrator open. */
const yance: Story = {
  who: "yance",
  tell: ({ day }) =>
    inTurn(
      day(-2, "19.40"),
      80,
      says("Mau lapor. Ada oknum di pasar minta uang 50 ribu katanya untuk urus surat dari kelurahan"),
      says("lewati"),
      says("Pasar Darfuar, RT 03/RW 02"),
      taps("Kirim"),
    ),
};

export const botStories = [agustina, ruben, dorkas, levina, yance];
