"use client";

import { EllipsisVertical, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import { MenuButton, MenuItem } from "@/components/ui/menu-button";
import { DiscardDialog } from "./dialogs/discard-dialog";
import { useDraft } from "./draft-context";
import { useUndo } from "./use-undo";

/** One step back, and all the way back. In the header; on a phone beside the panes. */
export function DraftTools({ className }: { className?: string }) {
  return (
    <span className={joinClasses("flex", className)}>
      <UndoButton />
      <DraftMenu />
    </span>
  );
}

function UndoButton() {
  const common = useTranslations("common");
  const { undo, canUndo } = useUndo();
  return (
    <IconButton label={common("undo")} size="small" isDisabled={!canUndo} onPress={undo}>
      <Undo2 aria-hidden="true" className="size-4" />
    </IconButton>
  );
}

function DraftMenu() {
  const [isDiscarding, setDiscarding] = useState(false);
  const { draft } = useDraft();
  const t = useTranslations("menu");
  return (
    <>
      <MenuButton
        label={t("draftActions")}
        trigger={
          <IconButton label={t("draftActions")} size="small">
            <EllipsisVertical aria-hidden="true" className="size-4" />
          </IconButton>
        }
      >
        <MenuItem
          icon={<Trash2 />}
          isDanger
          isDisabled={draft.changes.length === 0}
          onAction={() => setDiscarding(true)}
        >
          {t("discard")}
        </MenuItem>
      </MenuButton>
      {isDiscarding && <DiscardDialog onClose={() => setDiscarding(false)} />}
    </>
  );
}
