"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useViewer } from "@/components/shell/viewer-context";
import { can } from "@/lib/auth/permissions";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import type { MenuCommand } from "@/lib/menu/menu-command";
import type { MenuDraft } from "@/lib/menu/menu-draft";
import { ConflictDialog } from "./dialogs/conflict-dialog";
import { type Conflict, useEditDraft, usePendingDoc } from "./use-draft-editor";
import { useUnsavedGuard } from "./use-unsaved-guard";

type DraftContextValue = {
  draft: MenuDraft;
  /** The draft's document with the steps that are not saved yet. */
  doc: MenuDoc;
  isReadOnly: boolean;
  edit: (command: MenuCommand) => void;
};

const DraftContext = createContext<DraftContextValue | null>(null);

/** Gives the menu's components the draft and the one way to change it. */
export function DraftProvider({ draft, children }: { draft: MenuDraft; children: ReactNode }) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { mutate, isPending } = useEditDraft(setConflict);
  const isReadOnly = !can(useViewer(), "menu.edit");
  const doc = usePendingDoc(draft);
  useUnsavedGuard(isPending);
  const edit = useCallback((command: MenuCommand) => mutate(command), [mutate]);
  const value = useMemo(() => ({ draft, doc, isReadOnly, edit }), [draft, doc, isReadOnly, edit]);
  return (
    <DraftContext value={value}>
      {children}
      <ConflictDialog conflict={conflict} onClose={() => setConflict(null)} onKeepMine={edit} />
    </DraftContext>
  );
}

export function useDraft(): DraftContextValue {
  const value = useContext(DraftContext);
  if (!value) throw new Error("useDraft belongs inside DraftProvider");
  return value;
}
