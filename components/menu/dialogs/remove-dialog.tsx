"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { useDraft } from "../draft-context";

type RemoveDialogProps = { node: MenuNode; onClose: () => void };

export function RemoveDialog({ node, onClose }: RemoveDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const { edit } = useDraft();
  const within = (group: MenuNode) => {
    const { groups, items } = countWithin(group);
    if (groups === 0) return t("removeItems", { count: items });
    return t("removeBoth", { items: t("removeItems", { count: items }), count: groups });
  };
  return (
    <AlertDialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("removeTitle", { title: node.title })}
      confirmLabel={t("removeConfirm")}
      cancelLabel={common("cancel")}
      isDanger
      onConfirm={() => {
        edit({ kind: "removeNode", id: node.id });
        onClose();
      }}
    >
      {node.kind === "group" && node.children.length > 0
        ? t("removeGroupBody", { with: within(node) })
        : t("removeBody")}
    </AlertDialog>
  );
}

/** What stands in a group, at any depth. */
function countWithin(node: MenuNode): { groups: number; items: number } {
  const count = { groups: 0, items: 0 };
  for (const child of node.kind === "group" ? node.children : []) {
    const inner = countWithin(child);
    count.groups += inner.groups + (child.kind === "group" ? 1 : 0);
    count.items += inner.items + (child.kind === "group" ? 0 : 1);
  }
  return count;
}
