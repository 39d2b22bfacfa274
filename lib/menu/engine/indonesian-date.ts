const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
  " ",
);
const tableOf = (entries: string) =>
  new Map(entries.split(",").map((entry) => [entry.split("=")[0] ?? "", Number(entry.split("=")[1])]));
const MONTH_FORMS = tableOf(
  "jan=1,feb=2,peb=2,pebruari=2,mar=3,apr=4,jun=6,jul=7,agu=8,agt=8,agus=8,ags=8,sep=9,sept=9,okt=10,nop=11,nopember=11," +
    "nov=11,des=12",
);
const RELATIVE = tableOf(
  "hari ini=0,sekarang=0,tadi=0,tadi malam=-1,kemarin=-1,kemarin dulu=-2,besok=1,lusa=2",
);

/**
 * The ISO date that a resident means by `17-8-2024`, `17 Agustus 2024`, `17/08/24`, `kemarin`.
 * `dayAt(n)` gives the office's date n days from now; two-digit years are taken as the nearest past century
 * up to ten years ahead.
 */
export function parseDate(said: string, dayAt: (days: number) => string): string | undefined {
  const text = said
    .toLowerCase()
    .trim()
    .replace(/^(tanggal|tgl)\.?\s*/, "")
    .replace(/^(senin|selasa|rabu|kamis|jumat|sabtu|minggu),?\s*/, "");
  const days = RELATIVE.get(text);
  if (days !== undefined) return dayAt(days);
  const today = dayAt(0);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}+)(?:[\s./,-]+(\d{4}|\d{2}))?$/u.exec(text);
  if (!parts) return undefined;
  const month = /^\d+$/.test(parts[2] ?? "") ? Number(parts[2]) : monthOf(parts[2] ?? "");
  if (month === undefined) return undefined;
  return validDate(yearOf(parts[3], today), month, Number(parts[1]));
}

/** `agustus`, `agt` → 8. Takes lower case. */
export function monthOf(word: string): number | undefined {
  const index = MONTHS.findIndex((month) => month.toLowerCase() === word);
  return index < 0 ? MONTH_FORMS.get(word) : index + 1;
}

function yearOf(written: string | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (written === undefined) return thisYear;
  if (written.length === 4) return Number(written);
  const inThisCentury = thisYear - (thisYear % 100) + Number(written);
  return inThisCentury > thisYear + 10 ? inThisCentury - 100 : inThisCentury;
}

function validDate(year: number, month: number, day: number): string | undefined {
  if (year < 1880 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** `2024-08-17` → `17 Agustus 2024`. */
export function dateInWords(iso: string): string {
  const [year = "", month = "1", day = "1"] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
