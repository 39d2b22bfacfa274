import { fillPlaceholders } from "../../../lib/menu/engine/placeholders";
import type { TicketStatus } from "../../../lib/tickets/ticket";
import type { BoardTicket } from "./board";
import { receiptWords } from "./bot-words";
import type { FileName } from "./file-shelf";
import type { OfficeDays } from "./office-days";
import { formOf, openPlainTicket } from "./open-plain-ticket";
import type { Scene, Stage } from "./stage";
import type { Thread } from "./thread";
import { timeline } from "./timeline";
import { walkTicket } from "./walk-ticket";
import { judge, takeTicket } from "./work-on-ticket";
import { writeInbound, writeOutbound } from "./write-message";

/** The states on the way to where a ticket stands, each with the working minutes since it came in. */
const WAY: Partial<Record<TicketStatus, [TicketStatus, number][]>> = {
  checking: [["checking", 25]],
  processing: [
    ["checking", 25],
    ["processing", 70],
  ],
  awaiting_signature: [
    ["checking", 25],
    ["processing", 60],
    ["awaiting_signature", 170],
  ],
  ready: [
    ["checking", 25],
    ["processing", 60],
    ["awaiting_signature", 170],
    ["ready", 400],
  ],
  verified: [["verified", 60]],
  awaiting_reporter: [
    ["verified", 60],
    ["in_progress", 420],
    ["awaiting_reporter", 1500],
  ],
  answered: [
    ["verified", 60],
    ["in_progress", 420],
    ["answered", 3300],
  ],
};

/** One board ticket as scenes: it comes in, and moves on to where it stands now. */
export function boardScenes(stage: Stage, days: OfficeDays, ticket: BoardTicket, place: number): Scene[] {
  const promise = formOf(stage, ticket.service).form.promise.workingDays;
  const from = days.receivedFor(ticket.due, promise, ticket.time);
  const way = WAY[ticket.to] ?? [];
  const span = { calendar: stage.office.calendar, from, now: stage.now };
  const times = timeline(
    span,
    way.map(([, minutes]) => minutes),
  );
  const thread = "key" in ticket.who ? (stage.threads.get(ticket.who.key) ?? null) : null;
  let ticketId = "";
  const opening: Scene = {
    at: from,
    play: async () => {
      ticketId = await open(stage, thread, ticket, { at: from, key: `papan-${place}` });
    },
  };
  const steps = way.map(([to], index): Scene => {
    const at = times[index] ?? from;
    return {
      at,
      play: async () => {
        if (index === 0) await begin(stage, ticketId, ticket, at);
        const words = ticket.words ? { words: ticket.words } : {};
        await walkTicket(stage, thread, ticketId, { to, by: ticket.by ?? "sari", at, ...words });
      },
    };
  });
  return [opening, ...steps];
}

type Opening = { at: Date; key: string };

async function open(stage: Stage, thread: Thread | null, ticket: BoardTicket, { at, key }: Opening) {
  const base = { service: ticket.service, text: ticket.text, at, key, lacking: ticket.flaw?.code };
  if ("name" in ticket.who) {
    const { name, rtRw } = ticket.who;
    const { id } = await stage.tx.resident.create({ data: { name, createdAt: at }, select: { id: true } });
    return (await openPlainTicket(stage, { ...base, name, rtRw, residentId: id, conversationId: null })).id;
  }
  if (!thread) throw new Error(`nobody is called ${ticket.who.key}`);
  const { who, residentId, conversationId } = thread;
  const owner = { name: who.name ?? "", rtRw: who.rtRw, residentId, conversationId };
  const bringFile = (file: FileName) => sendPhoto(stage, thread, file, at);
  const opened = await openPlainTicket(stage, { ...base, ...owner, bringFile });
  await sendOff(stage, thread, at);
  const node = formOf(stage, ticket.service);
  const receipt = receiptWords(
    { ticket: opened, serviceName: node.serviceName },
    stage.office.profile.timeZone,
  );
  const words = { ...receipt, alamat_kantor: stage.office.profile.address };
  const body = fillPlaceholders(node.form.after, words);
  const content = { type: "text" as const, body };
  await writeOutbound(stage, thread, { content, author: "bot", ticketId: opened.id }, at);
  return opened.id;
}

async function sendPhoto(stage: Stage, thread: Thread, file: FileName, at: Date) {
  const content = { kind: "image" as const, media: { id: `demo-${file}`, mimeType: "image/jpeg" } };
  const { id: messageId } = await writeInbound(stage, thread, { content }, at);
  const owner = { at, conversationId: thread.conversationId, messageId };
  const { id } = await stage.files.keep(stage.tx, { name: file, ...owner });
  return { documentId: id };
}

const sendOff = (stage: Stage, thread: Thread, at: Date) =>
  writeInbound(stage, thread, { content: { kind: "text", body: "kirim" } }, at);

/** First action: an officer takes it and looks at the photos. */
async function begin(stage: Stage, ticketId: string, { by = "sari", flaw }: BoardTicket, at: Date) {
  await takeTicket(stage, { ticketId, by, at });
  const photos = await stage.tx.ticketRequirement.findMany({
    where: { ticketId, via: "photo", documents: { some: {} } },
    select: { code: true },
  });
  for (const { code } of photos) {
    const verdict = flaw?.code === code && flaw.verdict ? flaw.verdict : "match";
    await judge(stage, { ticketId, by, at, code, verdict });
  }
}
