import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

export const ROOT = "root";
export type MenuView = "tree" | "form" | "phone";

const VIEWS: readonly MenuView[] = ["tree", "form", "phone"];

/** What is chosen and, on a narrow screen, which pane is shown. Kept in the address: the back button works. */
export function useSelection() {
  const params = useSearchParams();
  const selectedId = params.get("item") ?? ROOT;
  const view = VIEWS.find((each) => each === params.get("view")) ?? "tree";
  const show = useCallback(
    (next: { item?: string; view?: MenuView }) => {
      const changed = new URLSearchParams(params);
      for (const [name, value] of Object.entries(next)) changed.set(name, value);
      window.history.pushState(null, "", `?${changed}`);
    },
    [params],
  );
  return { selectedId, view, show };
}

const LONGEST_WAIT_FRAMES = 120;

/** Puts the cursor into a field of an entry's form once it is drawn. `part` as in `data-menu-field`. */
export function focusField(item: string, part: string, frames = LONGEST_WAIT_FRAMES) {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(
      `[data-menu-item="${CSS.escape(item)}"] [data-menu-field="${CSS.escape(part)}"]`,
    );
    // A dialog that closes gives the focus back to its button first.
    if (!field || isDialogOpen()) return focusField(item, part, frames - 1);
    setTimeout(() => {
      field.scrollIntoView({ block: "center" });
      field.querySelector<HTMLElement>("input, textarea, button")?.focus();
    }, FOCUS_RETURN_MS);
  });
}

const FOCUS_RETURN_MS = 50;
const isDialogOpen = () => document.querySelector("section[role=dialog]") !== null;
