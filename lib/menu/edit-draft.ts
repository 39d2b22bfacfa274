import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { applyCommand } from "./apply-command";
import { DRAFT_TRANSACTION, lockDraft, requireRev, writeDraft } from "./draft-row";
import { draftState } from "./draft-state";
import type { DraftStepped, EditDraftInput } from "./menu-draft";

/** One step of editing. Throws `conflict` (DraftConflict) when another editor was faster, and as `applyCommand`. */
export async function editDraft(
  viewer: Viewer,
  { expectedRev, command }: EditDraftInput,
): Promise<DraftStepped> {
  authorize(viewer, "menu.edit");
  return transaction(async (tx) => {
    const draft = await lockDraft(tx);
    await requireRev(tx, draft, expectedRev);
    const { doc, undo } = applyCommand(draft.doc, command);
    await writeDraft(tx, viewer, { rev: draft.rev + 1, doc, step: command, before: undo });
    return { ...(await draftState(tx, viewer.id, doc)), step: command };
  }, DRAFT_TRANSACTION);
}
