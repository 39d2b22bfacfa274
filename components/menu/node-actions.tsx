"use client";

import {
  ArrowDown,
  ArrowUp,
  Copy,
  CornerUpRight,
  EllipsisVertical,
  Eye,
  EyeOff,
  Plus,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { MenuButton, MenuItem, MenuSeparator } from "@/components/ui/menu-button";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { moveBy } from "@/lib/menu/move-target";
import { newNodeId } from "@/lib/menu/new-node";
import { MoveDialog } from "./dialogs/move-dialog";
import { RemoveDialog } from "./dialogs/remove-dialog";
import { useDraft } from "./draft-context";
import { useShowItem } from "./show-item";

type NodeActionsProps = {
  node: MenuNode;
  onAdd: (parentId: string) => void;
  /** Faint until the row is pointed at or the button has the focus. */
  isQuiet?: boolean;
};

const TITLE_LENGTH = 24;
/** Lies over the end of the row: titles keep the whole width while nobody points at them. */
const QUIET =
  "absolute inset-y-0 right-0 flex items-center rounded-sm bg-well opacity-0 group-hover/row:opacity-100 focus-within:opacity-100 has-[[aria-expanded=true]]:opacity-100 pointer-coarse:static pointer-coarse:bg-transparent pointer-coarse:opacity-100";

/** What can be done with an entry as a whole. */
export function NodeActions({ node, onAdd, isQuiet }: NodeActionsProps) {
  const t = useTranslations("menu");
  const { doc, edit } = useDraft();
  const showItem = useShowItem();
  const [dialog, setDialog] = useState<"move" | "remove" | null>(null);
  const { id, title } = node;
  const [up, down] = [moveBy(doc, id, -1), moveBy(doc, id, 1)];
  const isHidden = node.visible === "hidden";
  const duplicate = () => {
    const copy = t("copyOf", { title });
    const copyId = newNodeId();
    edit({ kind: "duplicateNode", id, copyId, title: copy.slice(0, TITLE_LENGTH).trim() });
    showItem(copyId);
  };
  return (
    <span className={isQuiet ? QUIET : undefined}>
      <MenuButton
        label={t("actionsOf", { title })}
        trigger={
          <IconButton label={t("actionsOf", { title })} size="small">
            <EllipsisVertical aria-hidden="true" className="size-4" />
          </IconButton>
        }
      >
        {node.kind === "group" && (
          <MenuItem icon={<Plus />} onAction={() => onAdd(id)}>
            {t("addHere")}
          </MenuItem>
        )}
        <MenuItem icon={<ArrowUp />} isDisabled={!up} onAction={() => up && edit(up)}>
          {t("moveUp")}
        </MenuItem>
        <MenuItem icon={<ArrowDown />} isDisabled={!down} onAction={() => down && edit(down)}>
          {t("moveDown")}
        </MenuItem>
        <MenuItem icon={<CornerUpRight />} onAction={() => setDialog("move")}>
          {t("moveTo")}
        </MenuItem>
        <MenuItem icon={<Copy />} onAction={duplicate}>
          {t("duplicate")}
        </MenuItem>
        <MenuItem
          icon={isHidden ? <Eye /> : <EyeOff />}
          onAction={() => edit({ kind: "setVisible", id, visible: isHidden ? "always" : "hidden" })}
        >
          {isHidden ? t("showAgain") : t("hide")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} isDanger onAction={() => setDialog("remove")}>
          {t("remove")}
        </MenuItem>
      </MenuButton>
      {dialog === "move" && <MoveDialog node={node} onClose={() => setDialog(null)} />}
      {dialog === "remove" && <RemoveDialog node={node} onClose={() => setDialog(null)} />}
    </span>
  );
}
