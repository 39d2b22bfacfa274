import type { TemplateStatus } from "../db/generated/enums";

export type { TemplateStatus };

/** Meta's states (of a webhook's event and of the list) as Loket keeps them. */
const STATUS_OF: Record<string, TemplateStatus> = {
  APPROVED: "approved",
  REINSTATED: "approved",
  UNARCHIVED: "approved",
  UNLOCKED: "approved",
  UNPAUSED: "approved",
  PENDING: "pending",
  REJECTED: "rejected",
  PAUSED: "paused",
  LOCKED: "paused",
  DISABLED: "disabled",
  FLAGGED: "flagged",
  IN_APPEAL: "in_appeal",
  LIMIT_EXCEEDED: "limit_exceeded",
  PENDING_DELETION: "pending_deletion",
  DELETED: "deleted",
  ARCHIVED: "archived",
};

/** Null for a state that Loket has not heard of: what is known is kept. */
export const statusOf = (said: string): TemplateStatus | null => STATUS_OF[said.toUpperCase()] ?? null;

/** Meta takes a change of these; of a draft, Loket itself. Cloud API, "Template management". */
const EDITABLE: readonly TemplateStatus[] = ["draft", "approved", "flagged", "rejected", "paused"];
export const isEditable = (status: TemplateStatus): boolean => EDITABLE.includes(status);

/** Once Meta has taken a template its category stays, but for one that it rejected. */
const OPEN_CATEGORY: readonly TemplateStatus[] = ["draft", "rejected"];
export const mayChangeCategory = (status: TemplateStatus): boolean => OPEN_CATEGORY.includes(status);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_EDITS = 10;
const EDIT_DAYS = 30;

/** Days for which nobody may use the name of a deleted template. */
export const RESERVED_DAYS = 30;
export const nameFreeAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + RESERVED_DAYS * DAY_MS);

/** When Meta takes the next change of an approved template (one in 24 hours, ten in 30 days); null: now. */
export function nextEditAt(status: TemplateStatus, editedAt: Date[], now: Date): Date | null {
  if (status !== "approved" && status !== "flagged") return null;
  const times = editedAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const waits = [
    ...times.slice(0, 1).map((last) => last + DAY_MS),
    ...times.slice(MOST_EDITS - 1, MOST_EDITS).map((tenth) => tenth + EDIT_DAYS * DAY_MS),
  ];
  const until = Math.max(0, ...waits);
  return until > now.getTime() ? new Date(until) : null;
}
