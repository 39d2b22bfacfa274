import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { DRAFT_TRANSACTION, lockDraft, requireRev, writeDraft } from "./draft-row";
import { draftState } from "./draft-state";
import { applyStep } from "./draft-step";
import type { DiscardDraftInput, DraftStepped } from "./menu-draft";
import { publishedMenu } from "./published-menu";

/** Goes back to the published menu. It is a step like any other: whoever did it can undo it. */
export async function discardDraft(
  viewer: Viewer,
  { expectedRev }: DiscardDraftInput,
): Promise<DraftStepped> {
  authorize(viewer, "menu.edit");
  return transaction(async (tx) => {
    const draft = await lockDraft(tx);
    await requireRev(tx, draft, expectedRev);
    const step = { kind: "replaceMenu" as const, doc: await publishedMenu(tx, draft.baseVersion) };
    const { doc, undo } = applyStep(draft.doc, step);
    await writeDraft(tx, viewer, { rev: draft.rev + 1, doc, step, before: undo });
    await tx.auditEntry.create({
      data: {
        actorId: viewer.id,
        action: "menu_draft_discarded",
        subjectKind: "menu",
        subjectId: String(draft.baseVersion),
      },
    });
    return { ...(await draftState(tx, viewer.id, doc)), step };
  }, DRAFT_TRANSACTION);
}
