import type { MenuDoc } from "./menu-doc";

/** A fault of a draft. `must` keeps it from being published; `code` is the key of its translated text. */
export interface MenuProblem {
  level: "must" | "should";
  nodeId?: string;
  fieldId?: string;
  code: string;
  values: Record<string, string | number>;
}

export function checkMenu(_doc: MenuDoc): MenuProblem[] {
  return [];
}
