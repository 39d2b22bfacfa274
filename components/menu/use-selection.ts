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

/** Puts the cursor into a field of the form once it is drawn. `part` as in `data-menu-field`. */
export function focusField(part: string) {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-menu-field="${CSS.escape(part)}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  });
}
