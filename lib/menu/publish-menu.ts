import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { AppError } from "../errors";
import { compareMenus } from "./compare-menus";
import { DRAFT_TRANSACTION, lockDraft, requireRev, writeDraft } from "./draft-row";
import { checkMenu } from "./engine/check-menu";
import type { PublishMenuInput } from "./menu-draft";
import { publishVersion } from "./publish-version";
import { publishedMenu } from "./published-menu";

/**
 * Makes the draft the menu that residents see. Throws `menu_not_publishable` with the problems that must be fixed,
 * `nothing_to_publish`, and `conflict` when the draft is not the one that the publisher read.
 */
export async function publishMenu(viewer: Viewer, input: PublishMenuInput): Promise<{ number: number }> {
  authorize(viewer, "menu.publish");
  return transaction(async (tx) => {
    const draft = await lockDraft(tx);
    await requireRev(tx, draft, input.expectedRev);
    const blocking = checkMenu(draft.doc).filter(({ level }) => level === "must");
    if (blocking.length > 0) throw new AppError("menu_not_publishable", blocking);
    if (compareMenus(await publishedMenu(tx, draft.baseVersion), draft.doc).length === 0)
      throw new AppError("nothing_to_publish");
    const number = await publishVersion(tx, { doc: draft.doc, publishedById: viewer.id, note: input.note });
    const step = { kind: "published" as const, version: number };
    await writeDraft(tx, viewer, { rev: draft.rev + 1, doc: draft.doc, step, before: {} });
    await tx.auditEntry.create({
      data: { actorId: viewer.id, action: "menu_published", subjectKind: "menu", subjectId: String(number) },
    });
    return { number };
  }, DRAFT_TRANSACTION);
}
