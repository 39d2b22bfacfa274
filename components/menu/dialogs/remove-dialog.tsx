"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { MenuNode } from "@/lib/menu/engine/menu-doc";
import { idsWithin } from "@/lib/menu/menu-places";
import { useDraft } from "../draft-context";

type RemoveDialogProps = { node: MenuNode; onClose: () => void };

export function RemoveDialog({ node, onClose }: RemoveDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const { edit } = useDraft();
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
      {t("removeBody", { count: idsWithin(node).length - 1 })}
    </AlertDialog>
  );
}
