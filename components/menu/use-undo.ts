import { useEffect } from "react";
import { useDraft } from "./draft-context";
import { useSaveState, useWholeDraftStep } from "./use-draft-editor";

/** The viewer's own last step back; it waits for what is still being saved. */
export function useUndo() {
  const { draft, isReadOnly } = useDraft();
  const { mutate, isPending } = useWholeDraftStep();
  const isSaving = useSaveState() !== "saved";
  const canUndo = !isReadOnly && !isPending && (draft.canUndo || isSaving);
  return { canUndo, mutate, undo: () => mutate("undo") };
}

/** Ctrl+Z, once per page; inside a text field it belongs to the field. */
export function useUndoKey() {
  const { canUndo, mutate } = useUndo();
  useEffect(() => {
    if (!canUndo) return;
    const undoOnKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      mutate("undo");
    };
    window.addEventListener("keydown", undoOnKey);
    return () => window.removeEventListener("keydown", undoOnKey);
  }, [canUndo, mutate]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.matches("input, textarea");
