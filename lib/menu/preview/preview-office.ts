/** What the simulated phone knows of the office, in words for residents. */
export type PreviewOffice = {
  name: string;
  address: string;
  hours: string;
  phone: string;
  ticketPrefix: string;
  isOpen: boolean;
  /** "Rabu, 25 November 2026 pukul 08.00 WIT" */
  nextOpening: string | null;
  utcOffsetMinutes: number;
  /** ISO time at which the chat begins. */
  now: string;
};
