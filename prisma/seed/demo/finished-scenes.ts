import type { TicketStatus } from "../../../lib/tickets/ticket";
import { BOARD_CAST, STORY_CAST, type StaffKey } from "./cast";
import { type Dice, dice } from "./dice";
import type { OfficeDays } from "./office-days";
import { openPlainTicket } from "./open-plain-ticket";
import { freshTicket, type Move, recordMoves } from "./record-moves";
import type { Scene, Stage } from "./stage";
import type { Thread } from "./thread";
import { timeline } from "./timeline";
import { takeTicket } from "./work-on-ticket";

const SERVICES = [
  "skd",
  "sktm",
  "sku",
  "skck",
  "skbm",
  "skd",
  "sktm",
  "lahir",
  "penghasilan",
  "aduan",
  "mati",
  "skdu",
];
const REPORTS = [
  "Lampu jalan mati di Jl. Majapahit",
  "Sampah menumpuk di RT 05",
  "Minta pengasapan, su banyak nyamuk",
  "Anjing liar banyak di dekat PAUD",
  "Got tersumbat di belakang pasar",
];
const VISITORS = [
  "Yakomina Rumbiak",
  "Set Wabiser",
  "Orpa Mnsen",
  "Filep Arwam",
  "Rosina Kbarek",
  "Isak Rumaropen",
  "Debora Yarangga",
  "Hosea Kafiar",
  "Martha Dimara",
  "Yulius Warer",
];
/** Office days before now, first and last, and how many tickets came in between: this month's and those to compare with. */
const PERIODS = [
  { from: -42, to: -22, count: 30 },
  { from: -20, to: -3, count: 38 },
];

type Way = { status: TicketStatus; minutes: number }[];

/** What the office has finished in the last weeks, so that the month has something to be compared with. */
export function finishedScenes(stage: Stage, days: OfficeDays): Scene[] {
  const roll = dice(20261124);
  return PERIODS.flatMap(({ from, to, count }, period) =>
    Array.from({ length: count }, (_, index): Scene => {
      const day = from + Math.floor((index * (to - from + 1)) / count);
      const at = days.day(day, `${roll(8, 14)}.${roll(10, 59)}`);
      const service = SERVICES[roll(0, SERVICES.length - 1)] ?? "skd";
      const way = service === "aduan" ? reportWay(roll) : requestWay(roll);
      const place = roll(0, 999);
      const ordinal = period * 100 + index;
      return { at, play: () => finish(stage, { ordinal, service, way, at, place }) };
    }),
  );
}

const reportWay = (roll: Dice): Way =>
  inSteps(
    ["verified", roll(30, 200)],
    ["in_progress", roll(100, 300)],
    ["answered", roll(200, 300)],
    ["completed", roll(20, 100)],
  );

function requestWay(roll: Dice): Way {
  const luck = roll(0, 19);
  const checking: Step = ["checking", roll(10, 110)];
  if (luck === 0) return inSteps(checking, ["rejected", roll(20, 90)]);
  if (luck === 1) return inSteps(checking, ["needs_documents", 15], ["cancelled", 500]);
  const pause: Step[] =
    luck < 5
      ? [
          ["needs_documents", 12],
          ["checking", roll(60, 240)],
        ]
      : [];
  const signature = luck > 16 ? roll(260, 420) : roll(40, 160);
  return inSteps(
    checking,
    ...pause,
    ["processing", roll(8, 60)],
    ["awaiting_signature", roll(20, 90)],
    ["ready", signature],
    ["completed", roll(40, 320)],
  );
}

type Step = [TicketStatus, number];

function inSteps(...steps: Step[]): Way {
  let minutes = 0;
  return steps.map(([status, after]) => {
    minutes += after;
    return { status, minutes };
  });
}

type Past = { ordinal: number; service: string; way: Way; at: Date; place: number };

async function finish(stage: Stage, past: Past) {
  const { service, way, at, place } = past;
  const key = `lalu-${past.ordinal}`;
  const { tx, office, now } = stage;
  const applicant = await findApplicant(stage, past);
  const text = service === "aduan" ? REPORTS[place % REPORTS.length] : undefined;
  const opened = await openPlainTicket(stage, { key, service, at, text, ...applicant });
  const ticketId = opened.id;
  const span = { calendar: office.calendar, from: at, now };
  const times = timeline(
    span,
    way.map(({ minutes }) => minutes),
  );
  const by: StaffKey = place % 3 === 0 ? "yohana" : "sari";
  const taken = times[0] ?? at;
  await takeTicket(stage, { ticketId, by, at: taken });
  await tx.ticketRequirement.updateMany({
    where: { ticketId, via: "photo", required: true },
    data: { verdict: "match", decidedAt: taken, decidedById: stage.staff[by].id },
  });
  const kind = service === "aduan" ? "report" : "request";
  const moves = way.map(({ status: to }, index) => toMove(to, by, times[index] ?? at, applicant.name));
  await recordMoves(stage, freshTicket(opened, kind), kind === "report" ? moves.map(withoutHandover) : moves);
}

function toMove(to: TicketStatus, by: StaffKey, at: Date, collectedBy: string): Move {
  const reason = to === "rejected" ? "Alamat pemohon di luar wilayah Kelurahan Karang Mulya." : undefined;
  const handover = { collectedBy, relation: "applicant" as const, originalsSeen: true };
  return { to, by, at, ...(reason ? { reason } : {}), ...(to === "completed" ? { handover } : {}) };
}

const withoutHandover = ({ handover: _, ...move }: Move): Move => move;

/** The people of the stories have one earlier ticket each; every third other belongs to somebody of the board. */
function findThread({ threads }: Stage, { ordinal, place }: Past): Thread | undefined {
  const told = STORY_CAST[ordinal];
  if (told) return told.name ? threads.get(told.key) : undefined;
  return place % 3 === 1 ? threads.get(BOARD_CAST[place % BOARD_CAST.length]?.key ?? "") : undefined;
}

/** Whoever has no conversation came to the counter. */
async function findApplicant(stage: Stage, past: Past) {
  const thread = findThread(stage, past);
  if (thread) {
    const { who, residentId, conversationId } = thread;
    return { name: who.name ?? "", rtRw: who.rtRw, residentId, conversationId };
  }
  const { place, at } = past;
  const name = VISITORS[place % VISITORS.length] ?? "Yakomina Rumbiak";
  const rtRw = `RT 0${1 + (place % 6)}/RW 0${1 + (place % 3)}`;
  const data = { name, createdAt: at };
  const { id } = await stage.tx.resident.create({ data, select: { id: true } });
  return { name, rtRw, residentId: id, conversationId: null };
}
