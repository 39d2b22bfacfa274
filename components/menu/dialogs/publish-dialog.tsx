"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { formatDate } from "@/lib/i18n/office-time";
import type { MenuProblem } from "@/lib/menu/engine/check-menu";
import { useDraft } from "../draft-context";
import { useSaveState } from "../use-draft-editor";
import { useUnsavedCount } from "../use-unsaved-fields";
import { ChangeList } from "./change-list";
import { ProblemSection } from "./problem-section";
import { usePublish } from "./use-publish";

type PublishDialogProps = { onClose: () => void; onJump: (problem: MenuProblem) => void };

/** What has to be mended, what will change for residents, and why; then the one button. */
export function PublishDialog({ onClose, onJump }: PublishDialogProps) {
  const t = useTranslations("menu");
  const common = useTranslations("common");
  const clock = useOfficeClock();
  const { draft } = useDraft();
  const [note, setNote] = useState("");
  const { mutate, isPending } = usePublish(onClose);
  const must = draft.problems.filter(({ level }) => level === "must");
  const should = draft.problems.filter(({ level }) => level === "should");
  const obstacle = useObstacle(must.length);
  const { number, at, by } = draft.published;
  const last = { number, date: formatDate(at, clock) };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      size="large"
      title={t("publishTitle")}
      closeLabel={common("close")}
      footer={
        <>
          {obstacle && (
            <p className="flex items-center gap-1.5 self-center text-sm font-semibold text-ink-2">
              {must.length > 0 && <CircleAlert aria-hidden="true" className="size-4 text-overdue" />}
              {obstacle}
            </p>
          )}
          <Button onPress={onClose} className="sm:ml-auto">
            {t("backToDraft")}
          </Button>
          <Button
            variant="primary"
            isDisabled={obstacle !== undefined}
            isPending={isPending}
            onPress={() => mutate({ expectedRev: draft.rev, note })}
          >
            {t("publishNow")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="-mt-1 text-sm text-ink-3">
          {by ? t("lastPublishedBy", { ...last, name: by }) : t("lastPublished", last)}
        </p>
        <ProblemSection title={t("mustFix")} level="must" problems={must} onJump={onJump} />
        <ProblemSection title={t("shouldFix")} level="should" problems={should} onJump={onJump} />
        <ChangeList changes={draft.changes} />
        <TextArea
          label={t("note")}
          labelNote={common("optional")}
          placeholder={t("notePlaceholder")}
          rows={2}
          maxLength={300}
          value={note}
          onChange={setNote}
        />
      </div>
    </Dialog>
  );
}

/** Why the button cannot be pressed, in words. */
function useObstacle(mustCount: number): string | undefined {
  const t = useTranslations("menu");
  const { draft } = useDraft();
  const saveState = useSaveState();
  const unsaved = useUnsavedCount();
  if (mustCount > 0) return t("fixFirst", { count: mustCount });
  if (saveState !== "saved") return t("saveFirst");
  if (unsaved > 0) return t("unsavedFields", { count: unsaved });
  return draft.changes.length === 0 ? t("nothingToPublish") : undefined;
}
