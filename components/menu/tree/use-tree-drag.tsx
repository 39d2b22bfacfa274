import { DropIndicator, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { menuPlaces } from "@/lib/menu/menu-places";
import { type Drop, moveTo } from "@/lib/menu/move-target";
import { useDraft } from "../draft-context";
import { groupOfAddRow } from "./tree-items";

/** Moving entries by mouse, touch and keyboard: among siblings, and into groups. */
export function useTreeDrag() {
  const { doc, edit, isReadOnly } = useDraft();
  const titles = new Map(menuPlaces(doc).map(({ node }) => [node.id, node]));
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const node = titles.get(String(key));
        return node ? [{ "text/plain": node.title, "menu-node": node.id }] : [];
      }),
    acceptedDragTypes: ["menu-node"],
    getDropOperation: () => "move",
    shouldAcceptItemDrop: ({ key }) => titles.get(String(key))?.kind === "group",
    onMove: ({ keys, target }) => {
      for (const key of keys) {
        const command = moveTo(doc, String(key), dropAt(String(target.key), target.dropPosition));
        if (command) edit(command);
      }
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="-my-px h-0.5 rounded-full outline-none data-drop-target:bg-drop data-drop-target:outline-1 data-drop-target:outline-drop"
      />
    ),
  });
  return dragAndDropHooks;
}

function dropAt(key: string, position: "before" | "after" | "on"): Drop {
  const group = groupOfAddRow(key);
  if (group !== undefined) return { into: group };
  return position === "on" ? { into: key } : { beside: key, side: position };
}
