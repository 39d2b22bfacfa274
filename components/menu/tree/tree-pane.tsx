"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { EmptyState } from "@/components/ui/empty-state";
import { joinClasses } from "@/components/ui/join-classes";
import { useDraft } from "../draft-context";
import { NodeIcon } from "../node-icon";
import { ROOT } from "../use-selection";
import { MenuTree } from "./menu-tree";
import { ProblemDot } from "./problem-dot";
import { AddButton } from "./tree-row";

type TreePaneProps = {
  selectedId: string;
  onSelect: (id: string) => void;
  onAdd: (parentId: string | null) => void;
};

/** Greeting first, as residents meet it, then the tree. */
export function TreePane({ selectedId, onSelect, onAdd }: TreePaneProps) {
  const t = useTranslations("menu");
  const { doc, isReadOnly } = useDraft();
  return (
    <nav aria-label={t("treeLabel")} className="grid grid-cols-[minmax(0,1fr)] content-start px-2 py-3">
      <h2 className="px-2 pb-1.5 text-xs font-semibold text-ink-3">{t("treeLabel")}</h2>
      <Button
        onPress={() => onSelect(ROOT)}
        aria-current={selectedId === ROOT ? "true" : undefined}
        className={joinClasses(
          "flex h-[30px] items-center gap-1.5 rounded-sm pr-1 pl-[22px] text-left hover:bg-well pointer-coarse:h-touch",
          selectedId === ROOT && "bg-sea-wash font-semibold text-sea-strong",
        )}
      >
        <NodeIcon kind="root" className="text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{t("welcome.title")}</span>
        <ProblemDot nodeId={undefined} />
      </Button>
      {doc.nodes.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
      ) : (
        <MenuTree selectedId={selectedId} onSelect={onSelect} onAdd={onAdd} />
      )}
      {!isReadOnly && (
        <div className="flex h-[30px] pl-[22px] pointer-coarse:h-touch">
          <AddButton onPress={() => onAdd(null)} />
        </div>
      )}
    </nav>
  );
}
