import { useCallback, useEffect, useRef, useState } from "react";
import { useUnsavedField } from "./use-unsaved-fields";
import { useUnsavedGuard } from "./use-unsaved-guard";

const SAVE_AFTER_MS = 700;

type DraftText = {
  value: string;
  /** Called a moment after the last key, on leaving the field, and when the form is closed. */
  onSave: (text: string) => void;
  /** What is wrong with a text; such a text is kept in the field but not saved. */
  errorOf: (text: string) => string | undefined;
};

/** What is being typed in one field of the draft. While it is being typed nothing from outside replaces it. */
export function useDraftText({ value, onSave, errorOf }: DraftText) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, onSave, errorOf });
  latest.current = { typed, value, onSave, errorOf };

  const save = useCallback(() => {
    const now = latest.current;
    const text = now.typed?.trim();
    if (text === undefined || text === now.value || now.errorOf(text)) return;
    now.onSave(text);
  }, []);

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, save]);
  useEffect(() => save, [save]);

  const text = typed ?? value;
  const error = typed === null ? undefined : errorOf(typed.trim());
  useUnsavedField(error !== undefined);
  useUnsavedGuard(typed !== null && typed.trim() !== value);
  const leave = () => {
    save();
    if (!error) setTyped(null);
  };
  return { text, error, onChange: setTyped, onBlur: leave };
}
