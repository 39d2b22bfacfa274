"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { can } from "@/lib/auth/permissions";
import type { MenuProblem } from "@/lib/menu/engine/check-menu";
import { PublishDialog } from "./dialogs/publish-dialog";
import { VersionsDialog } from "./dialogs/versions-dialog";
import { useDraft } from "./draft-context";
import { DraftTools } from "./draft-tools";
import { SaveNote } from "./save-note";
import { useUndoKey } from "./use-undo";

type OpenDialog = "publish" | "versions" | null;

export function MenuHeader({ onJump }: { onJump: (problem: MenuProblem) => void }) {
  const t = useTranslations("menu");
  const viewer = useViewer();
  const { draft, isReadOnly } = useDraft();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  useUndoKey();
  const count = draft.changes.length;
  return (
    <>
      <header className="flex min-h-14 flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line bg-sheet px-5 py-2 max-sm:px-3">
        <h1 className="text-xl font-[750] tracking-[-0.01em]">{t("heading")}</h1>
        <div className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink-3 max-sm:order-last max-sm:w-full">
          <Chip meaning={count > 0 ? "sea" : "plain"}>
            {count > 0 ? t("draftChip", { count }) : t("publishedChip", { number: draft.published.number })}
          </Chip>
          {isReadOnly ? t("readOnly") : <SaveNote />}
          {!isReadOnly && <DraftTools className="max-sm:hidden" />}
        </div>
        <div className="ml-auto flex items-center gap-2">
          <Button onPress={() => setDialog("versions")} className="max-sm:hidden">
            <History aria-hidden="true" className="size-4" />
            {t("history")}
          </Button>
          <IconButton label={t("history")} onPress={() => setDialog("versions")} className="sm:hidden">
            <History aria-hidden="true" />
          </IconButton>
          {can(viewer, "menu.publish") && (
            <Button variant="primary" onPress={() => setDialog("publish")}>
              {t("publish")}
            </Button>
          )}
        </div>
      </header>
      {dialog === "versions" && <VersionsDialog onClose={close} />}
      {dialog === "publish" && (
        <PublishDialog
          onClose={close}
          onJump={(problem) => {
            close();
            onJump(problem);
          }}
        />
      )}
    </>
  );
}
