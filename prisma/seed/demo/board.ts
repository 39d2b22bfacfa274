import type { TicketStatus, Verdict } from "../../../lib/tickets/ticket";
import type { StaffKey } from "./cast";

/** A ticket on the board beside those of the stories. `due` counts closings from now: 0 the next, -2 two before. */
export type BoardTicket = {
  /** A key of the cast; a name when the request was taken at the counter. */
  who: { key: string } | { name: string; rtRw: string };
  service: string;
  due: number;
  time: string;
  to: TicketStatus;
  by?: StaffKey;
  /** What a report says. */
  text?: string;
  /** A photo that is not there (null) or not usable. */
  flaw?: { code: string; verdict: Verdict | null };
  words?: string;
};

const of = (key: string) => ({ who: { key } });
const atCounter = (name: string, rtRw: string) => ({ who: { name, rtRw } });

export const BOARD: BoardTicket[] = [
  {
    ...of("marthen"),
    service: "skck",
    due: -1,
    time: "13.50",
    to: "received",
    flaw: { code: "PENGANTAR_RTRW", verdict: null },
  },
  { ...atCounter("Ribka Kafiar", "RT 01/RW 03"), service: "sku", due: 0, time: "09.25", to: "received" },
  { ...of("korneles"), service: "skbm", due: 1, time: "08.20", to: "checking", by: "yohana" },
  {
    ...of("martina"),
    service: "aduan",
    due: 12,
    time: "14.05",
    to: "verified",
    by: "yohana",
    text: "Lampu jalan mati di depan gereja GKI Karang Mulya sudah satu minggu, gelap sekali kalau malam",
  },
  { ...of("yustina"), service: "waris", due: -2, time: "09.40", to: "awaiting_signature", by: "yohana" },
  { ...of("oktovina"), service: "skdu", due: 1, time: "08.05", to: "awaiting_signature", by: "sari" },
  { ...of("mesak"), service: "lahir", due: 0, time: "10.30", to: "processing", by: "sari" },
  { ...of("hengki"), service: "keramaian", due: 0, time: "11.20", to: "processing", by: "yohana" },
  {
    ...of("lamek"),
    service: "aduan",
    due: 4,
    time: "09.10",
    to: "awaiting_reporter",
    by: "yohana",
    text: "Jalan berlubang di Jl. Petrus Kafiar, su dua motor jatuh",
    words: "letak lubang yang paling parah, bila bisa dengan foto.",
  },
  { ...of("petrus"), service: "hilang", due: -6, time: "08.35", to: "ready", by: "yohana" },
  { ...of("naomi"), service: "sku", due: -2, time: "09.15", to: "ready", by: "sari" },
  { ...of("salomina"), service: "nikah", due: -1, time: "10.10", to: "ready", by: "sari" },
  { ...of("yuliana"), service: "sktm", due: -3, time: "13.15", to: "ready", by: "sari" },
  {
    ...of("barnabas"),
    service: "aduan",
    due: 2,
    time: "11.20",
    to: "answered",
    by: "yohana",
    text: "Sampah menumpuk di samping pasar Darfuar, tidak diangkut",
    words: "sampah sudah diangkut bersama Dinas Lingkungan Hidup; jadwal angkut kini Senin dan Kamis pagi.",
  },
];
