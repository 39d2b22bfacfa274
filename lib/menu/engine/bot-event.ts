import type { HandOverReason } from "./effect";

export type UnderstoodBy = "tap" | "number" | "exact" | "alias" | "typo" | "system" | "intent" | "complaint";
export type RejectReason =
  | "empty"
  | "too_short"
  | "too_long"
  | "not_a_name"
  | "not_an_option"
  | "not_a_phone"
  | "not_an_email"
  | "not_a_date"
  | "date_out_of_range"
  | "not_a_number"
  | "number_out_of_range"
  | "no_rt_rw"
  | "not_a_file"
  | "wrong_file_type"
  | "too_few_files"
  | "not_a_location"
  | "not_agreed"
  | "identity_number"
  | "required"
  | "too_much";

/** What happened, for the trace "kenapa bot menjawab begini" and for the statistics of the menu. */
export type BotEvent =
  | { kind: "message_seen"; input: string }
  | { kind: "understood"; by: UnderstoodBy; score: number; target: string }
  | { kind: "not_understood"; text: string; at: string; misses: number }
  | { kind: "node_shown"; node: string }
  | {
      kind: "form_started" | "form_resumed" | "form_cancelled" | "form_expired" | "form_erased";
      node: string;
      run: string;
    }
  | { kind: "form_parked"; node: string; run: string; at: string }
  | { kind: "form_submitted"; node: string; run: string; seconds: number }
  | { kind: "field_asked" | "field_answered" | "field_skipped"; node: string; field: string }
  | { kind: "field_rejected"; node: string; field: string; reason: RejectReason }
  | { kind: "reviewed"; node: string; run: string }
  | { kind: "handover_asked"; reason: HandOverReason }
  | { kind: "handover_taken" | "handover_ended" | "after_hours" | "identity_number_warned" | "typed_early" }
  | { kind: "stale_tap"; id: string }
  | { kind: "media_kept"; documentId: string }
  | { kind: "urgent_seen" | "reminded" | "failed"; detail: string }
  | { kind: "version_moved"; from: number; to: number };
