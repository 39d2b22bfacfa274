import { monthOf, parseDate } from "./indonesian-date";
import { accepted, type Reading, rejected } from "./text-reading";

const NOT_PAST = /\b(kemarin|besok|lusa|nanti|depan|akan|sekarang|tadi|hari ini)\b/;
const SPAN = /(tahun|thn|bulan|bln|minggu|puluhan)/;
const LIFE =
  /\b(lahir|kecil|bayi|anak-?anak|lama|dulu|dahulu|nikah|menikah|kawin|turun.temurun|orang ?tua|nenek|kakek)\b/;

/**
 * Since when: "Januari 2021", "12-3-2019", "tahun 98", "lima tahun lalu", "sejak lahir"; kept as it was written. `today`
 * is an ISO date; what is still to come, or tells no time, is asked for again.
 */
export function readSince(text: string, today: string): Reading {
  const said = text.toLowerCase();
  const years = [...said.matchAll(/\b(1[89]\d\d|2\d\d\d)\b/g)].map(([year]) => Number(year));
  if (isFuture(said, Math.max(0, ...years), today)) return rejected("date_out_of_range", "fieldSince");
  const tells = years.length > 0 || SPAN.test(said) || LIFE.test(said) || /\b'?\d{2}\b/.test(said);
  if (!tells || (years.length === 0 && NOT_PAST.test(said))) return rejected("not_a_date", "fieldSince");
  return accepted({ t: "text", v: text });
}

function isFuture(said: string, year: number, today: string): boolean {
  const [thisYear = 0, thisMonth = 0] = today.split("-").map(Number);
  const day = parseDate(said, () => today);
  if (day !== undefined && day > today) return true;
  const months = said.split(/[^a-z]+/).flatMap((word) => monthOf(word) ?? []);
  return year > thisYear || (year === thisYear && Math.max(0, ...months) > thisMonth);
}
