export type SystemAction =
  | "menu"
  | "back"
  | "cancel"
  | "status"
  | "agent"
  | "resume"
  | "done"
  | "edit"
  | "help"
  | "stop"
  | "text_mode"
  | "button_mode";

/** Reserved words, already normalised. They count only when they are the whole message. */
const WORDS: Record<SystemAction, string> = {
  menu: "menu|menu utama|menu awal|awal|mulai dari awal|home|beranda|kembali ke menu",
  back: "kembali|back|balik|sebelumnya|mundur",
  cancel: "batal|batalkan|cancel|tidak jadi|batal saja|dibatalkan",
  status: "status|cek status|cek permohonan|status saya|lihat status",
  agent:
    "petugas|admin|operator|cs|bicara petugas|bicara dengan petugas|hubungi petugas|mau bicara petugas|orang",
  resume: "lanjut|lanjutkan|teruskan|lanjut isi",
  done: "selesai|sudah selesai|sudah|cukup|itu saja|sudah semua",
  edit: "ubah|ganti|edit|koreksi|perbaiki",
  help: "bantuan|help|tolong|bantu|cara pakai|petunjuk",
  stop: "stop|berhenti|unsubscribe|jangan kirim lagi",
  text_mode: "teks|mode teks|tanpa tombol",
  button_mode: "tombol|mode tombol",
};

interface SystemWord {
  action: SystemAction;
  /** Reserved even where almost every word may be the answer: the first word of each line above. */
  isStrict: boolean;
  argument?: string;
}

const WORD_OF = new Map<string, SystemWord>(
  Object.entries(WORDS).flatMap(([action, words]) =>
    words
      .split("|")
      .map((word, index) => [word, { action: action as SystemAction, isStrict: index === 0 }] as const),
  ),
);

/** True for an alias that would never be reached because the word is reserved. Takes normalised text. */
export const isSystemWord = (normalised: string) => WORD_OF.has(normalised) || normalised === "0";

/** The reserved word that a whole message is. `UBAH 3` also gives the number, `STATUS 0042` the ticket. */
export function systemWord(normalised: string): SystemWord | undefined {
  const word = WORD_OF.get(normalised);
  if (word) return word;
  const edit = /^(?:ubah|ganti|edit|koreksi)(?: nomor)? (\d{1,2})$/.exec(normalised);
  if (edit) return { action: "edit", isStrict: true, argument: edit[1] };
  const ticket = /^(?:cek )?status(?: nomor| permohonan| laporan)? ((?:[a-z]{1,6} )?\d[\d ]*)$/.exec(
    normalised,
  );
  return ticket ? { action: "status", isStrict: true, argument: ticket[1] } : undefined;
}

/** What residents write for the buttons of the bot's own questions, normalised. */
export const ACTION_WORDS: Record<string, string> = {
  start: "mulai|mulai isi|isi|ya|iya|ok|oke|lanjut|lanjutkan|ajukan|siap|baik|y|mau|yes",
  menu: "menu|menu utama|tidak|nanti|t|belum",
  send: "kirim|ya|iya|ok|oke|benar|betul|sudah benar|setuju|y|kirimkan|sudah|lanjut|sip",
  edit: "ubah|ganti|salah|tidak|belum|koreksi",
  cancel: "batal|batalkan",
  yes: "ya|iya|y|ok|oke|betul|benar|boleh|setuju|yes|sudah|ada|mau|baik|pasti|yoi|iyo",
  no: "tidak|t|bukan|jangan|no|belum|tidak usah|tidakada|tidak ada",
  resume: "lanjut|lanjutkan|ya|iya|ok|oke|y|teruskan|lama",
  continue: "lanjut|lanjutkan|ya|iya|ok|oke|y|teruskan",
  hold: "tidak|t|jangan|lanjut|lanjutkan|bukan|tidak jadi",
  next: "berikutnya|lagi|selanjutnya|lainnya|next|halaman berikutnya",
  new: "baru|mulai baru|ulang|dari awal|tidak",
  switch: "pindah|ganti|ya pindah",
  skip: "lewati|lewat|skip|tidak ada|tidakada|tidak|kosong|tidak usah|nanti|belum ada|tidak ada foto|belum ada foto|tidak punya foto",
  done: "selesai|sudah|cukup|itu saja|sudah semua|sudah selesai|ok|oke",
  later:
    "bawa ke loket|loket|nanti|tidak bisa|tidak ada|tidakada|bawa|lewati|di loket|nanti di loket|nanti saja|belum ada|skip|tidak ada foto|belum ada foto|tidak punya foto",
  other: "lainnya|lain|yang lain|lain lain",
  agree: "setuju|ya|iya|ok|oke|y|saya setuju|yes|baik",
  agent: "petugas|ya|iya|ok|oke|mau|boleh|y|admin",
  change: "ya|iya|ubah|ya ubah|y|ok|oke",
  keep: "tidak|jangan|jangan diubah|bukan",
  bot: "ya|iya|kembali|menu|kembali ke menu|y|ok|oke",
  stay: "tidak|tunggu|tunggu petugas|jangan",
  drop: "ya|iya|batalkan|batal|y|ok|oke|ya batalkan",
};
