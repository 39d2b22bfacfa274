import "server-only";
import type { Transaction } from "../db";

/** One merge that stands: a line between two residents. */
export type MergeLine = { id: string; residentId: string; intoResidentId: string };

/** The merges that stand among these residents. */
export const listMergeLines = (tx: Transaction, residentIds: string[]): Promise<MergeLine[]> =>
  tx.residentMerge.findMany({
    where: { separatedAt: null, residentId: { in: residentIds }, intoResidentId: { in: residentIds } },
    select: { id: true, residentId: true, intoResidentId: true },
  });

/**
 * Whom the lines lead to from one resident, each with the line that leads there: taking that one away parts them.
 * Between two residents there is one way at most, for merging those who are one already is refused.
 */
export function followLines(from: string, lines: MergeLine[]): Map<string, string> {
  const reached = new Map<string, string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const line of lines.filter(touches(at))) {
      const next = line.residentId === at ? line.intoResidentId : line.residentId;
      if (next === from || reached.has(next)) continue;
      reached.set(next, line.id);
      open.push(next);
    }
  }
  return reached;
}

const touches = (id: string) => (line: MergeLine) => line.residentId === id || line.intoResidentId === id;
