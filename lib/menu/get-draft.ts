import "server-only";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { draftState } from "./draft-state";
import { menuDoc } from "./engine/menu-doc";
import type { MenuDraft } from "./menu-draft";

/** The menu as it is being edited, with what stands between it and the published one. */
export async function getDraft(viewer: Viewer): Promise<MenuDraft> {
  authorize(viewer, "menu.read");
  return transaction(
    async (tx) => {
      const row = await tx.menuDraft.findUniqueOrThrow({ where: { id: 1 }, select: { doc: true } });
      const doc = menuDoc.parse(row.doc);
      return { doc, ...(await draftState(tx, viewer.id, doc)) };
    },
    // Document and revision must belong together.
    { isolationLevel: "RepeatableRead" },
  );
}
