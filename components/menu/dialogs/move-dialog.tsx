"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { MenuDoc, MenuNode } from "@/lib/menu/engine/menu-doc";
import { idsWithin, menuPlaces } from "@/lib/menu/menu-places";
import { moveTo } from "@/lib/menu/move-target";
import { useDraft } from "../draft-context";

type MoveDialogProps = { node: MenuNode; onClose: () => void };

const TOP = "top-level";

/** Into another group, without dragging. */
export function MoveDialog({ node, onClose }: MoveDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const { doc, edit } = useDraft();
  const [into, setInto] = useState(TOP);
  const command = moveTo(doc, node.id, { into: into === TOP ? null : into });
  const move = () => {
    if (command) edit(command);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="small"
      title={t("moveTitle", { title: node.title })}
      closeLabel={common("close")}
      footer={
        <Button variant="primary" isDisabled={!command} onPress={move} className="sm:ml-auto">
          {t("moveConfirm")}
        </Button>
      }
    >
      <Select
        label={t("moveInto")}
        options={[{ id: TOP, label: t("topLevel") }, ...groupOptions(doc, node)]}
        value={into}
        onChange={setInto}
        hint={command ? undefined : t("moveAlreadyThere")}
      />
    </Dialog>
  );
}

function groupOptions(doc: MenuDoc, moved: MenuNode) {
  const within = idsWithin(moved);
  return menuPlaces(doc)
    .filter(({ node }) => node.kind === "group" && !within.includes(node.id))
    .map(({ node }) => ({ id: node.id, label: node.title }));
}
