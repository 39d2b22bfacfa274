import { z } from "zod";
import type { MenuChange } from "./compare-menus";
import type { DraftStep, ReversibleStep } from "./draft-step";
import type { MenuProblem } from "./engine/check-menu";
import type { MenuDoc } from "./engine/menu-doc";
import { menuCommand } from "./menu-command";

const expectedRev = z.int().min(0);

export const editDraftInput = z.object({ expectedRev, command: menuCommand });
export const undoChangeInput = z.object({ expectedRev });
export const discardDraftInput = z.object({ expectedRev, confirm: z.literal(true) });
export const publishMenuInput = z.object({ expectedRev, note: z.string().trim().max(300).default("") });
export const noInput = z.object({});

export type EditDraftInput = z.output<typeof editDraftInput>;
export type UndoChangeInput = z.output<typeof undoChangeInput>;
export type DiscardDraftInput = z.output<typeof discardDraftInput>;
export type PublishMenuInput = z.output<typeof publishMenuInput>;

/** A change since the last publication and who made it last (null: nobody that the log knows). */
export type DraftChange = MenuChange & { by: string | null };

/** Everything about the draft but its document. Times are ISO. */
export type DraftState = {
  /** Rises with every step; a change that names an older one is refused when it was overtaken. */
  rev: number;
  savedAt: string;
  savedBy: string | null;
  published: { number: number; at: string; by: string | null };
  changes: DraftChange[];
  problems: MenuProblem[];
  /** Whether the viewer has a step of their own to take back. */
  canUndo: boolean;
};
export type MenuDraft = DraftState & { doc: MenuDoc };

/** The answer to a step: the browser applies `step` to the document that it holds. */
export type DraftStepped = DraftState & { step: ReversibleStep };

/** `details` of a `conflict`: what others did since `expectedRev`. */
export type DraftConflict = {
  rev: number;
  steps: { rev: number; by: string; at: string; step: DraftStep }[];
};

export type MenuVersionRow = {
  number: number;
  at: string;
  by: string | null;
  note: string | null;
  restoredFrom: number | null;
};
