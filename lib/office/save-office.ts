import "server-only";
import { writeAudit } from "../audit/write-audit";
import { authorize } from "../auth/permissions";
import type { Viewer } from "../auth/viewer";
import { transaction } from "../db";
import { toJson } from "../db/to-json";
import { publish } from "../live/publish";
import { type OfficeProfile, officeProfile } from "./office";

/** Name, address, telephone, zone, ticket prefix. Tickets that have a number keep it. */
export async function saveOffice(viewer: Viewer, profile: OfficeProfile): Promise<OfficeProfile> {
  authorize(viewer, "settings.edit");
  return transaction(async (tx) => {
    const { value } = await tx.setting.findUniqueOrThrow({ where: { key: "office" } });
    const before = officeProfile.parse(value);
    await tx.setting.update({
      where: { key: "office" },
      data: { value: toJson(profile), updatedById: viewer.id },
    });
    await writeAudit(tx, viewer.id, {
      action: "office_saved",
      subjectKind: "office",
      detail: { changed: changedKeys(before, profile) },
    });
    await publish(tx, { kind: "settings.changed" });
    return profile;
  });
}

const changedKeys = (before: OfficeProfile, after: OfficeProfile) =>
  (Object.keys(after) as (keyof OfficeProfile)[]).filter((key) => before[key] !== after[key]);
