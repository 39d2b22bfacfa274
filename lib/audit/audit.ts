import { z } from "zod";

export const AUDIT_PAGE_SIZE = 50;

export const listAuditInput = z.object({
  /** The `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional(),
  actorId: z.uuid().optional(),
});
export type ListAuditInput = z.output<typeof listAuditInput>;

/** One line of the record; `at` is ISO text, `actor` null when Loket itself acted. */
export type AuditRow = {
  id: string;
  at: string;
  actor: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  /** The subject in words where it has some: a member of staff's name, a ticket's number, a holiday's date. */
  subject: string | null;
};

export type AuditPage = { rows: AuditRow[]; next: string | null };
