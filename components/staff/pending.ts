import type { StaffRow } from "@/lib/staff/staff";

/** What the list of staff is in the middle of: at most one dialog at a time. */
export type Pending =
  | { act: "create" }
  | { act: "edit" | "disable" | "reset"; person: StaffRow }
  | { act: "show_password"; name: string; password: string };
