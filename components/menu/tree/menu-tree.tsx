"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Collection } from "react-aria-components/Collection";
import { Tree } from "react-aria-components/Tree";
import type { MenuDoc } from "@/lib/menu/engine/menu-doc";
import { menuPlaces } from "@/lib/menu/menu-places";
import { useDraft } from "../draft-context";
import { addRowOf, type TreeRow, treeRows } from "./tree-items";
import { AddRow, NodeRow } from "./tree-row";
import { useTreeDrag } from "./use-tree-drag";

type MenuTreeProps = {
  selectedId: string;
  onSelect: (id: string) => void;
  onAdd: (parentId: string) => void;
};

/** The menu as residents walk through it: order, groups, what is hidden, what is wrong. */
export function MenuTree({ selectedId, onSelect, onAdd }: MenuTreeProps) {
  const t = useTranslations("menu");
  const { doc, draft, isReadOnly } = useDraft();
  const dragAndDropHooks = useTreeDrag();
  const groups = useMemo(() => groupIds(doc), [doc]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => treeRows(doc.nodes, !isReadOnly), [doc.nodes, isReadOnly]);
  const render = (row: TreeRow) =>
    row.kind === "add" ? (
      <AddRow id={row.id} onAdd={() => onAdd(row.parentId)} />
    ) : (
      <NodeRow node={row.node} onAdd={onAdd}>
        <Collection items={row.children} dependencies={[draft.problems, doc]}>
          {render}
        </Collection>
      </NodeRow>
    );
  return (
    <Tree
      aria-label={t("treeLabel")}
      items={rows}
      dependencies={[draft.problems, doc]}
      selectionMode="single"
      disallowEmptySelection
      disabledKeys={groups.map(addRowOf)}
      disabledBehavior="selection"
      selectedKeys={[selectedId]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : [...keys];
        if (key !== undefined) onSelect(String(key));
      }}
      expandedKeys={groups.filter((id) => !closed.has(id))}
      onExpandedChange={(keys) => setClosed(new Set(groups.filter((id) => !keys.has(id))))}
      dragAndDropHooks={dragAndDropHooks}
      className="outline-none"
    >
      {render}
    </Tree>
  );
}

const groupIds = (doc: MenuDoc) =>
  menuPlaces(doc)
    .filter(({ node }) => node.kind === "group")
    .map(({ node }) => node.id);
