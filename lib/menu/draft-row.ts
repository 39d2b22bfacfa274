import "server-only";
import type { Viewer } from "../auth/viewer";
import type { Transaction } from "../db";
import { toJson } from "../db/to-json";
import { AppError } from "../errors";
import { publish } from "../live/publish";
import { stepsAfter } from "./draft-log";
import type { DraftStep } from "./draft-step";
import { type MenuDoc, menuDoc } from "./engine/menu-doc";
import type { DraftConflict } from "./menu-draft";

/** Editors wait for one another at the row's lock, so a step may take longer than a statement of its own. */
export const DRAFT_TRANSACTION = { maxWait: 10_000, timeout: 20_000 } as const;

export type DraftRow = { doc: MenuDoc; rev: number; baseVersion: number };

/** Reads the draft and keeps everybody else from changing it until the transaction ends. */
export async function lockDraft(tx: Transaction): Promise<DraftRow> {
  await tx.$queryRaw`select 1 from "MenuDraft" where id = 1 for update`;
  const row = await tx.menuDraft.findUniqueOrThrow({ where: { id: 1 } });
  return { doc: menuDoc.parse(row.doc), rev: row.rev, baseVersion: row.baseVersion };
}

/** Throws `conflict` with what others did meanwhile when the editor did not see the newest draft. */
export async function requireRev(tx: Transaction, draft: DraftRow, expectedRev: number): Promise<void> {
  if (draft.rev === expectedRev) return;
  const steps = await stepsAfter(tx, expectedRev);
  const details: DraftConflict = {
    rev: draft.rev,
    steps: steps.map(({ rev, by, at, step }) => ({ rev, by, at: at.toISOString(), step })),
  };
  throw new AppError("conflict", details);
}

type NextDraft = { rev: number; doc: MenuDoc; step: DraftStep; before: object };

/** Writes the next state of a locked draft with its line in the log. */
export async function writeDraft(tx: Transaction, viewer: Viewer, next: NextDraft): Promise<void> {
  await tx.menuDraft.update({
    where: { id: 1 },
    data: { doc: toJson(next.doc), rev: next.rev, updatedById: viewer.id },
  });
  await tx.menuDraftChange.create({
    data: { rev: next.rev, command: toJson(next.step), before: toJson(next.before), authorId: viewer.id },
  });
  await publish(tx, { kind: "menu.changed" });
}
