import { normalise, wordsOf } from "./normalise";

const setOf = (words: string) => new Set(words.split(" "));
const GREETING_CORE = setOf("halo p selamat pagi siang sore malam kakak");
const GREETING_MORE = setOf(
  "bapak ibu admin min kelurahan semua wr wb warahmatullahi wabarakatuh waalaikumsalam sejahtera lurah petugas ya om tante saudara kk",
);
const THANKS_CORE = setOf("terimakasih terima ok oke okey sip baik siap mantap amin");
const THANKS_MORE = setOf(
  "kasih banyak bapak ibu kakak ya iya tuhan memberkati berkati god bless admin sama atas informasinya infonya bantuannya lagi dulu sudah",
);

/** A message that only greets: "P", "mlm", "selamat pagi bapa". */
export const isGreeting = (said: string) => consistsOf(said, GREETING_CORE, GREETING_MORE);

/** A message that only thanks or agrees: "ok mksh". */
export const isThanks = (said: string) => consistsOf(said, THANKS_CORE, THANKS_MORE);

const AGREEMENT_CORE = setOf(
  "ya iya benar betul sudah setuju kirim kirimkan lanjut lanjutkan ok oke okey sip",
);
const AGREEMENT_MORE = setOf(
  "saja itu semua semuanya baik siap mantap dong sih lah kok deh bapak ibu kakak admin min tolong mohon sekarang pas lengkap y",
);

/** A message that only agrees: "iya benar", "oke kirim saja bu". */
export const isAgreement = (said: string) => consistsOf(said, AGREEMENT_CORE, AGREEMENT_MORE);

function consistsOf(said: string, core: Set<string>, more: Set<string>) {
  const words = wordsOf(said);
  return words.some((word) => core.has(word)) && words.every((word) => core.has(word) || more.has(word));
}

export type QuestionTopic =
  | "status"
  | "hours"
  | "cost"
  | "duration"
  | "proxy"
  | "head"
  | "noDocument"
  | "noPhoto";

// Each pattern reads a normalised message (normalise.ts): "su jadi ka blum" is "sudah jadi kah belum".
const QUESTIONS: [QuestionTopic, RegExp][] = [
  [
    "status",
    /\bsudah (jadi|selesai|siap|keluar|bisa (di ?)?ambil)\b|\b(jadi|selesai)( kah)? belum\b|\bsampai (mana|dimana)\b|\bbagaimana (permohonan|laporan|surat) saya\b/,
  ],
  [
    "proxy",
    /\b(bapak|ibu|kakak|adik|anak|istri|suami|saudara|keluarga|orang lain|teman)( saya)? (yang |bisa |boleh |mau )*ambil\b|\b(di)?wakil(kan|i)?\b.*\bambil\b|\bambil\b.*\b(di)?wakil/,
  ],
  [
    "duration",
    /\bberapa (lama|hari)\b|\bkapan (jadi|selesai|bisa (di ?)?ambil)\b|\blama (proses|pengurusan|jadi)/,
  ],
  [
    "cost",
    /^(ada )?(biaya|bayar|bayaran|tarif|ongkos)( nya)?( kah)?( berapa| tidakada| tidak| gratis)?( kah)?$|\bberapa (biaya|bayar|harga|tarif|ongkos)|\b(gratis|bayar|biaya)(nya)? kah\b|\bbayar berapa\b|\bbayar atau\b|\bbiaya(nya)? berapa\b/,
  ],
  [
    "hours",
    /\b(buka|tutup) (jam|pukul|hari|kah)\b|\bjam (buka|tutup|kerja|pelayanan|layanan|kantor|operasional|berapa)\b|\bhari ini (buka|tutup)\b|\b(kantor|kelurahan) (buka|tutup)\b|\b(alamat|lokasi) (kantor|kelurahan)\b|\bkantor(nya)? (dimana|di mana)\b/,
  ],
  [
    "head",
    /\b(lurah|sekretaris|seklur|kasi)\b.*\b(ada|di tempat|dimana|masuk)\b|\b(ketemu|bertemu|jumpa)\b.*\blurah\b/,
  ],
  [
    "noPhoto",
    /\b(tidak ada|tidakada|belum ada|tidak punya|belum punya) (foto|fotonya|gambar)\b|\bfoto(nya)? (tidak ada|tidakada|belum ada)\b|\btidak bisa (kirim|foto|upload|unggah|ambil foto)\b|\b(sinyal|jaringan) (jelek|jelek|lemah|susah|tidak)\b/,
  ],
  [
    "noDocument",
    /^(saya )?(tidakada|tidak ada|belum ada|tidak punya|belum punya|belum urus) (punya )?(kk|ktp|kartu keluarga|surat|akta|pengantar|kartu)/,
  ],
];

/** The question that a message asks about the office's services in general, if it is one of the usual ones. */
export function questionTopic(said: string): QuestionTopic | undefined {
  const text = normalise(said);
  return QUESTIONS.find(([, pattern]) => pattern.test(text))?.[0];
}

const URGENT =
  /\b(kebakaran|terbakar|banjir|darurat|longsor|gempa|tsunami|kecelakaan|tabrakan|ambulan|ambulans|pingsan|sekarat|tenggelam|pembunuhan|dibunuh|penikaman|ditikam|perkelahian|tawuran|bunuh diri|mau melahirkan|orang sakit|sakit parah|kdrt)\b/;

/** The word that tells of danger to life or home. */
export const urgentWord = (said: string) => URGENT.exec(normalise(said))?.[1];
