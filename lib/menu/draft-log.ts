import "server-only";
import type { Transaction } from "../db";
import { type DraftStep, draftStep, type ReversibleStep, reversibleStep } from "./draft-step";

export type LoggedStep = {
  rev: number;
  step: DraftStep;
  before: unknown;
  authorId: string;
  by: string;
  at: Date;
};

const LONGEST_LOG = 500;

/** The steps after `rev`, newest first. */
export async function stepsAfter(tx: Transaction, rev: number): Promise<LoggedStep[]> {
  const rows = await tx.menuDraftChange.findMany({
    where: { rev: { gt: rev } },
    orderBy: { rev: "desc" },
    take: LONGEST_LOG,
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    rev: row.rev,
    step: draftStep.parse(row.command),
    before: row.before,
    authorId: row.authorId,
    by: row.author.name,
    at: row.createdAt,
  }));
}

/** The steps since the last publication, newest first. */
export async function stepsSincePublication(tx: Transaction): Promise<LoggedStep[]> {
  const marker = await tx.menuDraftChange.findFirst({
    where: { command: { path: ["kind"], equals: "published" } },
    orderBy: { rev: "desc" },
    select: { rev: true },
  });
  return stepsAfter(tx, marker?.rev ?? 0);
}

/** The viewer's latest step that is neither an undo nor undone, with the step that takes it back. */
export function undoable(
  steps: LoggedStep[],
  viewerId: string,
): { rev: number; undo: ReversibleStep } | undefined {
  const undone = new Set(steps.flatMap(({ step }) => (step.kind === "undo" ? [step.of] : [])));
  const mine = steps.find(
    ({ step, rev, authorId }) => authorId === viewerId && step.kind !== "undo" && !undone.has(rev),
  );
  return mine && { rev: mine.rev, undo: reversibleStep.parse(mine.before) };
}
