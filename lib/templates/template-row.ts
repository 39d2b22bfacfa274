import type { ErrorCode } from "../errors";
import type { TemplateProblem } from "./check-template";
import type { TemplateContent } from "./template";
import type { TemplateStatusDetails } from "./template-event";
import type { TemplateStatus } from "./template-status";

/** A template on the settings page. Times are ISO text. */
export type TemplateRow = {
  templateId: string;
  name: string;
  language: string;
  category: string;
  status: TemplateStatus;
  /** Meta's own word, e.g. INVALID_FORMAT. */
  reason: string | null;
  details: TemplateStatusDetails;
  /** Null when it was made elsewhere, with parts that Loket does not fill in. */
  content: TemplateContent | null;
  /** What keeps a draft from being submitted. */
  problems: TemplateProblem[];
  quality: string | null;
  correctCategory: string | null;
  categoryChangesAt: string | null;
  revision: number;
  statusChangedAt: string;
  submittedAt: string | null;
  isEditable: boolean;
  /** When Meta takes the next change of an approved one; null: now. */
  editableFrom: string | null;
  /** Of a deleted one: when its name may be used again. */
  nameFreeAt: string | null;
};

/** What became of submitting several drafts. */
export type SubmittedDrafts = {
  submitted: string[];
  refused: { name: string; code: ErrorCode; details?: unknown }[];
  /** Not tried, because WhatsApp does not answer. */
  left: number;
};

/** What a look at Meta's own list changed. */
export type RefreshedTemplates = { added: number; changed: number; removed: number };
