import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { stepsSincePublication, undoable } from "./draft-log";
import { DRAFT_TRANSACTION, lockDraft, requireRev, writeDraft } from "./draft-row";
import { draftState } from "./draft-state";
import { applyStep } from "./draft-step";
import type { DraftStepped, UndoChangeInput } from "./menu-draft";

/** Takes back the viewer's own latest step since the publication; what others did stays. */
export async function undoChange(viewer: Viewer, { expectedRev }: UndoChangeInput): Promise<DraftStepped> {
  authorize(viewer, "menu.edit");
  return transaction(async (tx) => {
    const draft = await lockDraft(tx);
    await requireRev(tx, draft, expectedRev);
    const mine = undoable(await stepsSincePublication(tx), viewer.id);
    if (!mine) throw new AppError("nothing_to_undo");
    const { doc, undo } = applyStep(draft.doc, mine.undo);
    const step = { kind: "undo" as const, of: mine.rev, step: mine.undo };
    await writeDraft(tx, viewer, { rev: draft.rev + 1, doc, step, before: undo });
    return { ...(await draftState(tx, viewer.id, doc)), step: mine.undo };
  }, DRAFT_TRANSACTION);
}
