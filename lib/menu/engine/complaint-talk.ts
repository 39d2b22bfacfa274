import { normalise } from "./normalise";

// Read on normalised text. Words that complain whatever else is said …
const COMPLAINS =
  /\b(rusak|bau|busuk|lambat|pungli|kecewa|keluhan|mengeluh|lapor|melapor|melaporkan|laporkan|aduan|mengadu|komplain|banjir|kotor|sampah|berlubang|lobang|lubang|tersumbat|mampet|bising|ribut|mabuk|maling|pencuri|pencurian|kecurian|longsor|tumbang|kasar|bocor|padam|usul|kritik|semrawut|gelap|tergenang|genangan|macet|dipersulit|lama sekali|tidak ramah|tidak jalan|tidak nyala|tidak menyala|terbakar|kebakaran|korupsi)\b/;
// … and words that complain only about some things: "lampu mati" does, "surat kematian" does not.
const THING_FAILS =
  /\b(lampu|listrik|air|pdam|jaringan|internet|pompa|got|selokan)\b.*\b(mati|putus|hilang|tidakada|tidak ada|macet)\b/;

const SUPERVISORY =
  /\b(pungli|pungutan liar|suap|menyuap|sogok|korupsi|calo|uang rokok|uang pelicin|gratifikasi|dipersulit)\b|\b(petugas|pegawai|staf|lurah|rt|rw|ketua|dia|oknum|mereka)\b.*\b(minta|meminta|tagih|menagih|suruh|disuruh|paksa)\b.*\b(uang|bayar|rb|ribu|rp|rupiah|\d+rb)\b|\b(dimintai|diminta|disuruh) (uang|bayar)\b|\b(petugas|pegawai|staf|lurah)\b.*\b(kasar|marah|marah marah|mabuk|bohong|menghina|menipu|tidak sopan|tidak ramah)\b/;

export const isComplaint = (said: string) => {
  const text = normalise(said);
  return COMPLAINS.test(text) || THING_FAILS.test(text) || SUPERVISORY.test(text);
};

/** About the conduct of staff or levies: "berkadar pengawasan", with a deadline and readers of its own. */
export const isSupervisoryComplaint = (said: string) => SUPERVISORY.test(normalise(said));
