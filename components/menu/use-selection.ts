import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

export const ROOT = "root";
export type MenuView = "tree" | "form" | "phone";

const VIEWS: readonly MenuView[] = ["tree", "form", "phone"];

type Place = { selectedId: string; view: MenuView };

/** What is chosen and, on a narrow screen, which pane is shown. Kept in the address: the back button works. */
export function useSelection() {
  const params = useSearchParams();
  const [place, setPlace] = useState(() => placeIn(params));
  useEffect(() => {
    const goBack = () => setPlace(placeIn(new URLSearchParams(window.location.search)));
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, []);
  const show = useCallback((next: { item?: string; view?: MenuView }) => {
    const changed = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(next)) changed.set(name, value);
    setPlace(placeIn(changed));
    window.history.pushState(null, "", `?${changed}`);
  }, []);
  return { ...place, show };
}

function placeIn(params: { get(name: string): string | null }): Place {
  const view = VIEWS.find((each) => each === params.get("view")) ?? "tree";
  return { selectedId: params.get("item") ?? ROOT, view };
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
