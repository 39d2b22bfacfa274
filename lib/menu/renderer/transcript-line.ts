import type { Input, StaffAct } from "@/lib/menu/engine/input";

type Said = Input extends infer Kind ? (Kind extends Input ? Omit<Kind, "sentAt" | "wamid"> : never) : never;

export type TranscriptLine =
  | { kind: "resident"; said: Said }
  | { kind: "tap"; title: string }
  | { kind: "wait"; milliseconds: number }
  | { kind: "office"; isOpen: boolean }
  | { kind: "ticket"; number: string; title: string; statusText: string }
  | { kind: "remark" };

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * One written line of a test chat: `> halo`, `> [tap] Kirim`, `> [foto]`, `> [suara]`, `> [lokasi]`, `> [petugas] release`,
 * `@ +2d`, `@ tutup`, `@ buka`, `@ tiket KM-0042 | Surat Domisili | Diproses`, `# remark`. Files are numbered by `count`.
 */
export function readTranscriptLine(line: string, count: number): TranscriptLine {
  if (line.startsWith("@ ")) return readDirective(line.slice(2).trim());
  if (!line.startsWith("> ")) return { kind: "remark" };
  const said = line.slice(2);
  const special = /^\[([a-z-]+)\]\s*(.*)$/.exec(said);
  if (!special) return { kind: "resident", said: { kind: "text", text: said.replaceAll("\\n", "\n") } };
  const [, word = "", rest = ""] = special;
  if (word === "tap") return { kind: "tap", title: rest };
  return { kind: "resident", said: specialInput(word, rest, `file-${count}`) };
}

function readDirective(directive: string): TranscriptLine {
  const wait = /^\+(\d+)([smhd])$/.exec(directive);
  if (wait) return { kind: "wait", milliseconds: Number(wait[1]) * (UNITS[wait[2] ?? ""] ?? 0) };
  if (directive === "tutup" || directive === "buka") return { kind: "office", isOpen: directive === "buka" };
  const [number = "", title = "", statusText = ""] = directive.replace(/^tiket /, "").split(" | ");
  return { kind: "ticket", number, title, statusText };
}

function specialInput(word: string, rest: string, documentId: string): Said {
  const caption = rest === "" ? undefined : rest;
  switch (word) {
    case "foto":
      return { kind: "media", mediaKind: "image", documentId, mimeType: "image/jpeg", caption };
    case "pdf":
      return { kind: "media", mediaKind: "document", documentId, mimeType: "application/pdf", caption };
    case "video":
      return { kind: "media", mediaKind: "video", documentId, mimeType: "video/mp4", caption };
    case "berkas-ditolak":
      return {
        kind: "media",
        mediaKind: "document",
        documentId,
        mimeType: "application/zip",
        refused: "type",
      };
    case "suara":
      return { kind: "audio", documentId, voice: true, seconds: 42 };
    case "lokasi":
      return { kind: "location", latitude: -1.18, longitude: 136.08, name: caption };
    case "petugas":
      return { kind: "staff", act: rest as StaffAct };
    case "stiker":
      return { kind: "sticker" };
    case "reaksi":
      return { kind: "reaction" };
    case "kontak":
      return { kind: "contact" };
    default:
      return { kind: "unsupported" };
  }
}
