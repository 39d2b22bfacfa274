import type { MenuDoc } from "./menu-doc";

/** The world as the caller sees it now; the engine has no clock and no database of its own. */
export interface Env {
  /** ISO time. */
  now: string;
  office: {
    isOpen: boolean;
    /** Ready for a resident's eyes, e.g. "Rabu, 25 November pukul 08.00 WIT". */
    nextOpening?: string;
    /** Minutes ahead of UTC; 540 (Asia/Jayapura) when unset. Decides "today" and the hours of the reminder. */
    utcOffsetMinutes?: number;
  };
  /** The published document of a version. The same object each time keeps the engine's index warm. */
  menu(version: number): MenuDoc;
  latest: number;
  tickets: TicketSummary[];
  residentName?: string;
}

export interface TicketSummary {
  number: string;
  title: string;
  statusText: string;
  detail?: string;
}
