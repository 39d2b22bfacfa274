"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { AddableKind } from "@/lib/menu/new-node";
import { AddForm } from "./add-form";
import { KindCards } from "./kind-cards";

type AddDialogProps = {
  /** The group that it is added to; null at the top. */
  parentId: string | null;
  onClose: () => void;
  onAdded: (id: string) => void;
};

/** First what kind of entry, then its title and what it cannot be without. */
export function AddDialog({ parentId, onClose, onAdded }: AddDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const [kind, setKind] = useState<AddableKind | null>(null);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={kind ? t("addTitleOf", { kind: t(`kind.${kind}`) }) : t("addTitle")}
      closeLabel={common("close")}
    >
      {kind ? (
        <AddForm kind={kind} parentId={parentId} onBack={() => setKind(null)} onAdded={onAdded} />
      ) : (
        <KindCards onChoose={setKind} />
      )}
    </Dialog>
  );
}
