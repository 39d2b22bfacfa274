"use client";

import { ChevronDown, EyeOff, GripVertical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { TreeItem, TreeItemContent } from "react-aria-components/Tree";
import { joinClasses } from "@/components/ui/join-classes";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";
import { NodeActions } from "../node-actions";
import { NodeIcon } from "../node-icon";
import { ProblemDot } from "./problem-dot";

const ROW =
  "group/row relative flex h-[30px] items-center gap-1.5 rounded-sm pr-1 text-md outline-none pointer-coarse:h-touch";

type NodeRowProps = { node: MenuNode; onAdd: (parentId: string) => void; children: ReactNode };

/** One entry: grip, fold, icon, title, what to know, acts. */
export function NodeRow({ node, onAdd, children }: NodeRowProps) {
  const { isReadOnly } = useDraft();
  const isHidden = node.visible === "hidden";
  return (
    <TreeItem
      id={node.id}
      textValue={node.title}
      hasChildItems={node.kind === "group"}
      className={treeItemStyle}
    >
      <TreeItemContent>
        {({ level, isExpanded, state }) => (
          <div className={ROW} style={{ paddingInlineStart: (level - 1) * 17 }}>
            {isReadOnly ? (
              <span className="w-4" />
            ) : (
              <Grip onFocus={() => state.selectionManager.setFocusedKey(node.id)} />
            )}
            {node.kind === "group" && <Fold isExpanded={isExpanded} />}
            <NodeIcon kind={node.kind} className="text-ink-3" />
            <span
              className={joinClasses(
                "min-w-0 flex-1 truncate",
                node.kind === "group" && "font-bold",
                isHidden && "text-ink-3",
              )}
            >
              {node.title}
            </span>
            {isHidden && <Hidden />}
            <ProblemDot nodeId={node.id} />
            {!isReadOnly && <NodeActions node={node} onAdd={onAdd} isQuiet />}
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

const treeItemStyle =
  "rounded-sm outline-offset-[-2px] data-hovered:bg-well data-selected:bg-sea-wash data-selected:font-semibold data-selected:text-sea-strong data-dragging:opacity-50 data-drop-target:bg-sea-wash data-drop-target:outline-2 data-drop-target:outline-drop data-focus-visible:outline-2 data-focus-visible:outline-sea cursor-default";

/** A drag by keyboard starts at the tree's current row, which the focus on a grip alone does not make it. */
function Grip({ onFocus }: { onFocus: () => void }) {
  const t = useTranslations("menu");
  return (
    <AriaButton
      slot="drag"
      onFocus={onFocus}
      aria-label={t("grip")}
      className="grid h-full w-4 flex-none cursor-grab place-items-center text-ink-3 opacity-45 group-hover/row:opacity-100 data-focus-visible:opacity-100"
    >
      <GripVertical aria-hidden="true" className="size-3.5" />
    </AriaButton>
  );
}

function Fold({ isExpanded }: { isExpanded: boolean }) {
  const t = useTranslations("menu");
  return (
    <AriaButton
      slot="chevron"
      aria-label={isExpanded ? t("fold") : t("unfold")}
      className="grid h-full w-4 flex-none place-items-center text-ink-3"
    >
      <ChevronDown
        aria-hidden="true"
        className={joinClasses("size-4 transition-transform", !isExpanded && "-rotate-90")}
      />
    </AriaButton>
  );
}

function Hidden() {
  const t = useTranslations("menu");
  return (
    <>
      <EyeOff aria-hidden="true" className="size-4 text-ink-3" />
      <span className="sr-only">{t("isHidden")}</span>
    </>
  );
}

/** The last row of a group: a press or Enter on it adds an entry there. */
export function AddRow({ id, onAdd }: { id: string; onAdd: () => void }) {
  const t = useTranslations("menu");
  return (
    <TreeItem id={id} textValue={t("addNode")} onAction={onAdd} className={treeItemStyle}>
      <TreeItemContent>
        {({ level }) => (
          <div
            className={joinClasses(ROW, "text-ink-2 hover:text-sea")}
            style={{ paddingInlineStart: (level - 1) * 17 + 22 }}
          >
            <AddWords />
          </div>
        )}
      </TreeItemContent>
    </TreeItem>
  );
}

export function AddButton({ onPress }: { onPress: () => void }) {
  return (
    <AriaButton
      onPress={onPress}
      className="flex h-full flex-1 items-center gap-1.5 rounded-sm text-md text-ink-2 hover:text-sea"
    >
      <AddWords />
    </AriaButton>
  );
}

function AddWords() {
  const t = useTranslations("menu");
  return (
    <>
      <Plus aria-hidden="true" className="size-4" />
      {t("addNode")}
    </>
  );
}
