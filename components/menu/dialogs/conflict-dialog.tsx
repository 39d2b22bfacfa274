"use client";

import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatTime } from "@/lib/i18n/office-time";
import type { MenuCommand } from "@/lib/menu/menu-command";
import type { Conflict } from "../use-draft-editor";

type ConflictDialogProps = {
  conflict: Conflict | null;
  onClose: () => void;
  onKeepMine: (command: MenuCommand) => void;
};

/** Another editor changed the same thing: who, when, and which of the two shall stand. */
export function ConflictDialog({ conflict, onClose, onKeepMine }: ConflictDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const clock = useOfficeClock();
  const latest = conflict?.steps[0];
  const mine = conflict && writtenBy(conflict.command);
  return (
    <Dialog
      isOpen={conflict !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      size="small"
      title={t("conflictTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button variant="primary" onPress={onClose}>
            {t("conflictTheirs")}
          </Button>
          <Button
            onPress={() => {
              if (conflict) onKeepMine(conflict.command);
              onClose();
            }}
          >
            {t("conflictMine")}
          </Button>
        </>
      }
    >
      <p className="text-pretty">
        {latest && t("conflictBody", { name: latest.by, time: formatTime(latest.at, clock) })}
      </p>
      {mine && (
        <>
          <p className="mt-3 text-sm font-semibold">{t("conflictYours")}</p>
          <p className="rounded-md bg-well px-3 py-2 whitespace-pre-wrap">{mine}</p>
        </>
      )}
    </Dialog>
  );
}

/** The words that would be lost. */
function writtenBy(command: MenuCommand): string | null {
  if (!("changes" in command)) return null;
  const texts = Object.values(command.changes).filter((value) => typeof value === "string");
  return texts.length > 0 ? texts.join("\n") : null;
}
