import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { publish } from "../live/publish";
import { SIGNS_KEY, type Signs } from "./signs";

/** Holds from the next message on. */
export async function saveSigns(viewer: Viewer, value: Signs): Promise<Signs> {
  authorize(viewer, "settings.edit");
  return transaction(async (tx) => {
    const row = { value, updatedById: viewer.id };
    await tx.setting.upsert({
      where: { key: SIGNS_KEY },
      create: { key: SIGNS_KEY, ...row },
      update: row,
      select: { key: true },
    });
    await writeAudit(tx, viewer.id, { action: "signs_saved", subjectKind: "office", detail: value });
    await publish(tx, { kind: "settings.changed" });
    return value;
  });
}
