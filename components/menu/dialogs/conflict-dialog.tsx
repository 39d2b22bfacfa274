"use client";

import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatTime } from "@/lib/i18n/office-time";
import { collides, type DraftStep } from "@/lib/menu/draft-step";
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
  const theirs = conflict?.steps.find(({ step }) => collides(step, conflict.command)) ?? conflict?.steps[0];
  const mine = conflict && writtenIn(conflict.command, conflict.command);
  const other = conflict && theirs && writtenIn(theirs.step, conflict.command);
  const name = theirs?.by.split(" ")[0] ?? "";
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
          <Button
            className="sm:ml-auto"
            onPress={() => {
              if (conflict) onKeepMine(conflict.command);
              onClose();
            }}
          >
            {t(mine ? "conflictMine" : "conflictMyChange")}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t(other ? "conflictTheirs" : "conflictTheirChange", { name })}
          </Button>
        </>
      }
    >
      <p className="text-pretty">
        {theirs && t("conflictBody", { name: theirs.by, time: formatTime(theirs.at, clock) })}
      </p>
      {other && <Written label={t("conflictOf", { name })} text={other} />}
      {mine && <Written label={t("conflictYours")} text={mine} />}
    </Dialog>
  );
}

function Written({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p className="mt-3 text-sm font-semibold">{label}</p>
      <p className="max-h-48 overflow-y-auto rounded-md bg-well px-3 py-2 whitespace-pre-wrap">{text}</p>
    </>
  );
}

/** The words of a step in the properties that `command` writes. */
function writtenIn(step: DraftStep, command: MenuCommand): string | null {
  const done = step.kind === "undo" ? step.step : step;
  if (!("changes" in done) || !("changes" in command)) return null;
  const wanted = Object.keys(command.changes);
  const texts = Object.entries(done.changes).filter(([key]) => wanted.includes(key));
  const words = texts.map(([, value]) => wordsOf(value)).filter((text) => text !== null);
  return words.length > 0 ? words.join("\n") : null;
}

/** A text, a number, or a list of words; anything else cannot be read in a line. */
function wordsOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const isWords = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isWords ? value.join(", ") : null;
}
