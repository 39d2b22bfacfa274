import type { RequirementVia } from "../db/generated/enums";
import { BLANK, type Notice } from "./notice";
import { pickUpWords } from "./pick-up-words";
import type { TicketKind, TicketStatus, Verdict } from "./ticket";

/** What a proposed message is made of. `greeting` is of the office's time of day. */
export type NoticeFacts = {
  kind: TicketKind;
  greeting: string;
  name: string | null;
  service: string;
  number: string;
  office: { name: string; address: string; hours: string };
  dueDate: string | null;
  problems: { label: string; verdict: Verdict | null }[];
  requirements: { label: string; required: boolean; via: RequirementVia }[];
  letterNumber: string | null;
};

export const PROBLEM_WORDS: Record<Exclude<Verdict, "match">, string> = {
  blurred: "foto buram",
  cropped: "foto terpotong",
  dark: "foto terlalu gelap",
  wrong_document: "bukan dokumen yang diminta",
  expired: "sudah kedaluwarsa",
};

type Proposal = Pick<Notice, "message" | "blank">;
const NONE: Proposal = { message: null, blank: null };

/**
 * The message that goes with a move, in the formal Indonesian that residents read; none where nothing changes for them
 * (each message costs money).
 */
export function noticeText(to: TicketStatus, facts: NoticeFacts): Proposal {
  const write = facts.kind === "request" ? REQUEST_NOTICE[to] : REPORT_NOTICE[to];
  return write ? write(facts) : NONE;
}

/** Whether a move proposes a message at all. */
export const hasNotice = (kind: TicketKind, to: TicketStatus): boolean =>
  (kind === "request" ? REQUEST_NOTICE : REPORT_NOTICE)[to] !== undefined;

type Writer = (facts: NoticeFacts) => Proposal;

const REQUEST_NOTICE: Partial<Record<TicketStatus, Writer>> = {
  needs_documents: (facts) => ({
    message: `${opening(facts)} Berkas ${subject(facts)} perlu dilengkapi:\n${problemLines(facts)}\n\nMohon dikirim lewat percakapan ini. Tenggat dijeda sampai berkas kami terima.`,
    blank: facts.problems.length === 0 ? "request" : null,
  }),
  processing: (facts) =>
    plain(`${opening(facts)} Berkas ${subject(facts)} sudah lengkap dan kami proses.${byDate(facts)}`),
  ready: (facts) =>
    plain(`${opening(facts)} ${subject(facts)} sudah siap diambil.${letter(facts)} ${pickUpWords(facts)}`),
  rejected: (facts) => ({
    message: `${opening(facts)} Mohon maaf, permohonan ${subject(facts)} belum dapat kami penuhi. Alasan: ${BLANK}\n\nBila ada yang ingin ditanyakan, silakan membalas pesan ini atau datang ke ${place(facts)}.`,
    blank: "reason",
  }),
  cancelled: (facts) =>
    plain(
      `${opening(facts)} Permohonan ${subject(facts)} kami batalkan. Bapak/Ibu dapat mengajukan kembali kapan saja lewat nomor ini.`,
    ),
};

const REPORT_NOTICE: Partial<Record<TicketStatus, Writer>> = {
  in_progress: (facts) =>
    plain(`${opening(facts)} Laporan ${subject(facts)} sedang kami tindak lanjuti.${byDate(facts)}`),
  awaiting_reporter: (facts) => ({
    message: `${opening(facts)} Untuk menindaklanjuti laporan ${subject(facts)}, kami memerlukan keterangan: ${BLANK}\n\nMohon dibalas lewat percakapan ini.`,
    blank: "request",
  }),
  answered: (facts) => ({
    message: `${opening(facts)} Tanggapan atas laporan ${subject(facts)}: ${BLANK}\n\nBila belum sesuai, silakan membalas pesan ini dalam 10 hari kerja.`,
    blank: "answer",
  }),
  rejected: (facts) => ({
    message: `${opening(facts)} Mohon maaf, laporan ${subject(facts)} tidak dapat kami tindak lanjuti. Alasan: ${BLANK}\n\nBila ada yang ingin ditanyakan, silakan membalas pesan ini.`,
    blank: "reason",
  }),
};

const plain = (message: string): Proposal => ({ message, blank: null });
/** A report written in chat has no applicant, and WhatsApp may know no name: then the address stands alone. */
const opening = ({ greeting, name }: NoticeFacts) => `${greeting}, Bapak/Ibu${name ? ` ${name}` : ""}.`;
const subject = ({ service, number }: NoticeFacts) => `*${service}* (${number})`;
const place = ({ office }: NoticeFacts) => `${office.name}, ${office.address}`;
const letter = ({ letterNumber }: NoticeFacts) => (letterNumber ? ` Nomor surat ${letterNumber}.` : "");
/** A report is answered, a letter is finished: the same words as on the receipt. */
const byDate = ({ kind, dueDate }: NoticeFacts) =>
  dueDate ? ` ${kind === "report" ? "Dijawab" : "Selesai"} paling lambat ${dueDate}.` : "";

function problemLines({ problems }: NoticeFacts): string {
  if (problems.length === 0) return `• ${BLANK}`;
  return problems.map(({ label, verdict }) => `• ${label}: ${problemWord(verdict)}`).join("\n");
}

const problemWord = (verdict: Verdict | null) =>
  verdict && verdict !== "match" ? PROBLEM_WORDS[verdict] : "belum kami terima";
