import "server-only";
import type { Transaction } from "../db";
import { compareMenus, type MenuChange } from "./compare-menus";
import { type LoggedStep, stepsSincePublication, undoable } from "./draft-log";
import { touchedBy } from "./draft-step";
import { checkMenu } from "./engine/check-menu";
import type { MenuDoc } from "./engine/menu-doc";
import type { DraftState } from "./menu-draft";
import { publishedMenu } from "./published-menu";

/** What the editor is told about the draft: changes in words, problems, what can be undone. */
export async function draftState(tx: Transaction, viewerId: string, doc: MenuDoc): Promise<DraftState> {
  const row = await tx.menuDraft.findUniqueOrThrow({
    where: { id: 1 },
    select: { rev: true, baseVersion: true, updatedAt: true, updatedBy: { select: { name: true } } },
  });
  const base = await tx.menuVersion.findUniqueOrThrow({
    where: { number: row.baseVersion },
    select: { publishedAt: true, publishedBy: { select: { name: true } } },
  });
  const steps = await stepsSincePublication(tx);
  const made = standing(steps);
  const changes = compareMenus(await publishedMenu(tx, row.baseVersion), doc);
  return {
    rev: row.rev,
    savedAt: row.updatedAt.toISOString(),
    savedBy: row.updatedBy?.name ?? null,
    published: {
      number: row.baseVersion,
      at: base.publishedAt.toISOString(),
      by: base.publishedBy?.name ?? null,
    },
    changes: changes.map((change) => ({ ...change, by: authorOf(change, made) })),
    problems: checkMenu(doc),
    canUndo: undoable(steps, viewerId) !== undefined,
  };
}

/** An undo is nobody's change, nor is what it took back: what stands was made by those before. */
function standing(steps: LoggedStep[]): LoggedStep[] {
  const undone = new Set(steps.flatMap(({ step }) => (step.kind === "undo" ? [step.of] : [])));
  return steps.filter(({ step, rev }) => step.kind !== "undo" && !undone.has(rev));
}

function authorOf(change: MenuChange, steps: LoggedStep[]): string | null {
  const subject = change.kind === "texts" ? "texts" : change.nodeId;
  const latest = steps.find(({ step }) => touchedBy(step).some((id) => id === subject || id === "*"));
  return latest?.by ?? null;
}
