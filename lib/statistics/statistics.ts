import type { TicketKind, TicketStatus } from "../tickets/ticket";
import type { TicketFilters } from "../tickets/ticket-filters";
import type { Period } from "./periods";

/** A number and the filters of the ticket table that give exactly the rows it counts: no number without them. */
export type Figure = { count: number; filters: TicketFilters };

/** The same question asked of this month and of as many working days of the month before. */
export type Compared<Value> = { now: Value; before: Value };

export type StateRow = { status: TicketStatus; figure: Figure; late: number };

/** Times are ISO text; `minutesLate` are working minutes. */
export type LateTicket = {
  id: string;
  number: string;
  title: string;
  kind: TicketKind;
  applicant: string | null;
  dueAt: string;
  minutesLate: number;
};

/** Where late work is stuck: one state, with one person. The worst tickets first; `figure` counts all of them. */
export type LateGroup = {
  status: TicketStatus;
  assignee: string | null;
  figure: Figure;
  since: string;
  tickets: LateTicket[];
};

/** One finished piece of work: how long the office worked at it (working minutes, pauses left out). */
export type Mark = { id: string; number: string; minutes: number; isKept: boolean };

export type Speed = {
  marks: Mark[];
  /** Kept and all of those that had a promise. */
  kept: number;
  promised: number;
  /** Working minutes; null when nothing was finished. */
  median: number | null;
  ninth: number | null;
};

export type ServiceRow = {
  id: string;
  name: string;
  kind: TicketKind;
  open: Figure;
  received: Figure;
  receivedBefore: Figure;
  ready: Figure;
  receivedToday: Figure;
  readyToday: Figure;
  kept: number;
  promised: number;
  median: number | null;
};

/** Mean working minutes that a finished ticket spent in a state. `isPaused`: the office waited for the resident. */
export type StateTime = { status: TicketStatus; now: number; before: number | null; isPaused: boolean };

export type Statistics = {
  at: string;
  today: string;
  /** How long the office is open on a usual day, in minutes: what "1 hari kerja" stands for. */
  workdayMinutes: number;
  hasTickets: boolean;
  open: Figure;
  late: { figure: Figure; dueToday: Figure; signature: Figure; groups: LateGroup[] };
  signature: { all: Figure; late: Figure; dueToday: Figure };
  uncollected: { figure: Figure; since: string | null };
  /** Of these, the ones that wait for more than three working days. */
  forgotten: Figure;
  day: { received: Figure; ready: Figure };
  waiting: { count: number; since: string | null };
  states: StateRow[];
  periods: Compared<Period>;
  received: Compared<Figure>;
  ready: Compared<Figure>;
  speed: Compared<Speed>;
  services: ServiceRow[];
  stateTimes: StateTime[];
};
