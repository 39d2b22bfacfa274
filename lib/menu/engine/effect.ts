import type { FieldKind, Requirement } from "./form-def";
import type { TickKind } from "./input";
import type { Prompt } from "./prompt";

export type HandOverReason = "asked" | "not_understood" | "voice_note" | "error" | "after_hours";

/** What the caller has to do about a step, in this order and in one transaction. */
export type Effect =
  | { kind: "say"; prompt: Prompt }
  | { kind: "open_ticket"; key: string; ticket: TicketDraft }
  | { kind: "hand_over"; reason: HandOverReason; queue?: string; note?: string }
  | { kind: "flag"; flag: "not_understood" | "urgent" }
  | { kind: "schedule"; tick: TickKind; at: string; seq: number }
  | { kind: "keep_document"; documentId: string; formRunId?: string; requirementCode?: string };

export interface TicketDraft {
  kind: "request" | "report";
  nodeId: string;
  menuVersion: number;
  serviceName: string;
  title: string;
  applicantName?: string;
  /** As written by the resident, e.g. "RT 02/RW 05". */
  rtRw?: string;
  answers: TicketAnswer[];
  requirements: Requirement[];
  documents: { documentId: string; requirementCode?: string; label: string }[];
  /** Voice notes that are (part of) an answer. */
  audio: string[];
  location?: { latitude: number; longitude: number; name?: string };
  promiseWorkingDays: number;
  afterText: string;
  /** A complaint about staff or levies: other deadline, hidden from ordinary officers. */
  isSupervisory?: boolean;
}

/** Label and value as they were when the resident answered: a ticket reads the same for ever. */
export interface TicketAnswer {
  fieldId: string;
  label: string;
  value: string;
  kind: FieldKind;
}
