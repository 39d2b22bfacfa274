import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import type { Changes } from "@/lib/menu/menu-command";
import { useDraft } from "../draft-context";

type Value = Changes[string];

/** Saves one property of an entry, of its form, or of one question. */
export function useNodeEdit({ id }: MenuNode) {
  const { edit } = useDraft();
  return {
    setPart: (part: string, value: Value) => edit({ kind: "updateNode", id, changes: { [part]: value } }),
    setForm: (part: string, value: Value) => edit({ kind: "updateForm", id, changes: { [part]: value } }),
    setField: (fieldId: string, part: string, value: Value) =>
      edit({ kind: "updateField", id, fieldId, changes: { [part]: value } }),
  };
}
