import type { Effect } from "@/lib/menu/engine/effect";
import type { Input } from "@/lib/menu/engine/input";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import type { Env } from "@/lib/menu/engine/menu-env";
import type { Placeholder } from "@/lib/menu/engine/placeholders";
import { fillPrompt, type PromptOption } from "@/lib/menu/engine/prompt";
import { newSession, type Session, session as sessionSchema } from "@/lib/menu/engine/session";
import { step } from "@/lib/menu/engine/step";
import { renderPrompt } from "./render-prompt";
import { readTranscriptLine, type TranscriptLine } from "./transcript-line";
import { writeOutbound } from "./write-outbound";

const START = "2026-11-24T01:00:00.000Z";
const SECONDS_BETWEEN = 5_000;
const OFFICE: Partial<Record<Placeholder, string>> = {
  kantor: "Kelurahan Karang Mulya",
  alamat_kantor: "Jl. Sorido Raya No. 1",
  jam_layanan: "Senin–Jumat 08.00–15.00 WIT",
  telepon_kantor: "0981 123456",
  waktu: "Selasa, 24 November 2026 pukul 10.00 WIT",
  tenggat: "Rabu, 25 November 2026",
};

interface Play {
  doc: MenuDoc;
  session: Session;
  now: number;
  env: Omit<Env, "now">;
  /** Every option ever shown, newest first: old buttons stay on the phone. */
  shown: PromptOption[];
  timer?: Extract<Effect, { kind: "schedule" }>;
  values: Partial<Record<Placeholder, string>>;
  out: string[];
}

/**
 * Plays a written test chat against a menu: the lines that begin with `<` (what is said) and `!` (what else is done)
 * are made anew, all others are kept. The session goes through its stored form between every two steps.
 */
export function playTranscript(doc: MenuDoc, script: string): string {
  const play: Play = {
    doc,
    session: newSession(1),
    now: Date.parse(START),
    env: {
      office: { isOpen: true, nextOpening: "Rabu, 25 November pukul 08.00 WIT" },
      menu: () => doc,
      latest: 1,
      tickets: [],
    },
    shown: [],
    values: { ...OFFICE },
    out: [],
  };
  const lines = script.split("\n").filter((line) => !line.startsWith("<") && !line.startsWith("!"));
  for (const [index, line] of lines.entries()) {
    play.out.push(line);
    playLine(play, readTranscriptLine(line, index));
  }
  return play.out.join("\n");
}

function playLine(play: Play, line: TranscriptLine) {
  switch (line.kind) {
    case "wait":
      return wait(play, line.milliseconds);
    case "office":
      play.env = { ...play.env, office: { ...play.env.office, isOpen: line.isOpen } };
      return;
    case "ticket":
      play.env = { ...play.env, tickets: [line, ...play.env.tickets] };
      return;
    case "tap": {
      const option = play.shown.find((item) => item.label === line.title || item.id === line.title);
      return take(play, { kind: "tap", id: option?.id ?? line.title, title: line.title, sentAt: "" });
    }
    case "resident":
      return take(play, { ...line.said, sentAt: "" } as Input);
  }
}

function wait(play: Play, milliseconds: number) {
  const end = play.now + milliseconds;
  while (play.timer && Date.parse(play.timer.at) <= end) {
    const { tick, at, seq } = play.timer;
    play.timer = undefined;
    play.now = Math.max(play.now, Date.parse(at)) - SECONDS_BETWEEN;
    take(play, { kind: "tick", tick, seq, sentAt: "" });
  }
  play.now = end;
}

function take(play: Play, input: Input) {
  play.now += SECONDS_BETWEEN;
  const now = new Date(play.now).toISOString();
  const result = step(play.session, { ...input, sentAt: now }, { ...play.env, now });
  play.session = sessionSchema.parse(JSON.parse(JSON.stringify(result.session)));
  for (const effect of result.effects) record(play, effect);
}

function record(play: Play, effect: Effect) {
  if (effect.kind === "schedule") play.timer = effect;
  else if (effect.kind === "say") {
    const prompt = fillPrompt(effect.prompt, play.values);
    play.shown.unshift(...prompt.options, ...(prompt.options.length > 10 ? [prompt.next] : []));
    play.out.push(...writeOutbound(renderPrompt(prompt, { prefersText: play.session.prefersText })));
  } else play.out.push(`! ${wordsOf(play, effect)}`);
}

function wordsOf(play: Play, effect: Exclude<Effect, { kind: "say" | "schedule" }>): string {
  switch (effect.kind) {
    case "open_ticket": {
      const { ticket } = effect;
      const number = `KM-${String(play.env.tickets.length + 1).padStart(4, "0")}`;
      play.values = { ...play.values, nomor: number, layanan: ticket.serviceName };
      play.env = {
        ...play.env,
        tickets: [{ number, title: ticket.title, statusText: "Diterima" }, ...play.env.tickets],
      };
      const extras = [
        ticket.rtRw,
        ticket.documents.length > 0 && `${ticket.documents.length} berkas`,
        ticket.audio.length > 0 && `${ticket.audio.length} suara`,
        ticket.location && "lokasi",
        ticket.isSupervisory && "berkadar pengawasan",
      ];
      return [`tiket ${ticket.kind} "${ticket.title}"`, ...extras.filter(Boolean)].join(", ");
    }
    case "hand_over":
      return ["petugas", effect.reason, effect.note].filter(Boolean).join(" ");
    case "flag":
      return `tanda ${effect.flag}`;
    case "keep_document":
      return ["simpan", effect.documentId, effect.requirementCode].filter(Boolean).join(" ");
  }
}
