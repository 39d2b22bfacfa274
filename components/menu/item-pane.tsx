"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { findNode } from "@/lib/menu/engine/find-node";
import { useDraft } from "./draft-context";
import { NodeForm } from "./form/node-form";
import { WelcomeForm } from "./form/welcome-form";
import { ROOT } from "./use-selection";

type ItemPaneProps = { selectedId: string; onAdd: (parentId: string) => void };

export function ItemPane({ selectedId, onAdd }: ItemPaneProps) {
  const t = useTranslations("menu");
  const { doc } = useDraft();
  const node = findNode(doc, selectedId);
  if (node) return <NodeForm key={node.id} node={node} onAdd={onAdd} />;
  if (selectedId === ROOT) return <WelcomeForm />;
  return <EmptyState title={t("goneTitle")}>{t("goneBody")}</EmptyState>;
}
