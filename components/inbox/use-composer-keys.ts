import { type RefObject, useEffect } from "react";
import type { DraftKind } from "@/lib/conversations/inbox-views";

const MODE_OF_KEY: Record<string, DraftKind> = { KeyL: "reply", KeyP: "note" };

/** Alt+L answers, Alt+P leaves a note, from anywhere on the screen. */
export function useComposerKeys(
  box: RefObject<HTMLTextAreaElement | null>,
  onMode: (mode: DraftKind) => void,
) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const mode = event.altKey && !event.ctrlKey ? MODE_OF_KEY[event.code] : undefined;
      if (!mode) return;
      event.preventDefault();
      onMode(mode);
      // The box of the other mode is there only after the screen is drawn anew.
      requestAnimationFrame(() => box.current?.focus());
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [box, onMode]);
}
