import type { TicketStatus } from "./ticket";

/** What a resident reads: Indonesian, whatever an officer's language is (the menu's texts are data too). */
export const RESIDENT_STATUS = {
  received: "Diterima",
  checking: "Sedang Diperiksa",
  needs_documents: "Perlu Perbaikan Berkas",
  processing: "Diproses",
  awaiting_signature: "Menunggu Tanda Tangan",
  ready: "Siap Diambil",
  completed: "Selesai",
  rejected: "Ditolak",
  cancelled: "Dibatalkan",
  verified: "Diverifikasi",
  in_progress: "Ditindaklanjuti",
  awaiting_reporter: "Menunggu Tanggapan Bapak/Ibu",
  answered: "Dijawab",
} as const satisfies Record<TicketStatus, string>;
