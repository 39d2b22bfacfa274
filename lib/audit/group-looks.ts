import type { AuditRow } from "./audit";

export type AuditGroup = { row: AuditRow; count: number; subjects: string[] };

const LOOK = "document.thumbnail_viewed";
const ONE_SITTING_MS = 10 * 60_000;

/**
 * A ticket's page shows many small blurred pictures, each look a record of its own: those of one person in one sitting
 * become one line, where the newest stood, so that real looks are not buried. Nothing is dropped. Takes newest first.
 */
export function groupLooks(rows: AuditRow[]): AuditGroup[] {
  const groups: AuditGroup[] = [];
  const sittings = new Map<string | null, Sitting>();
  for (const row of rows) {
    const sitting = row.action === LOOK ? sittings.get(row.actor) : undefined;
    if (sitting && sitting.last - Date.parse(row.at) <= ONE_SITTING_MS) {
      addTo(sitting, row);
      continue;
    }
    const group = { row, count: 1, subjects: row.subject ? [row.subject] : [] };
    groups.push(group);
    if (row.action === LOOK) sittings.set(row.actor, { group, last: Date.parse(row.at) });
  }
  return groups;
}

type Sitting = { group: AuditGroup; last: number };

function addTo(sitting: Sitting, { at, subject }: AuditRow) {
  sitting.last = Date.parse(at);
  sitting.group.count++;
  const { subjects } = sitting.group;
  if (subject && !subjects.includes(subject)) subjects.push(subject);
}
