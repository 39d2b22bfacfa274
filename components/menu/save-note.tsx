import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatTime } from "@/lib/i18n/office-time";
import { useDraft } from "./draft-context";
import { useSaveState } from "./use-draft-editor";
import { useUnsavedCount } from "./use-unsaved-fields";

/** "Tersimpan 14.22", and words when it, or one field, is not. */
export function SaveNote() {
  const t = useTranslations("menu");
  const clock = useOfficeClock();
  const { draft } = useDraft();
  const state = useSaveState();
  const unsaved = useUnsavedCount();
  if (state === "waiting")
    return (
      <span role="status" className="font-semibold text-waiting">
        {t("notSaved")}
      </span>
    );
  if (unsaved > 0)
    return (
      <span role="status" className="font-semibold text-overdue">
        {t("unsavedFields", { count: unsaved })}
      </span>
    );
  return (
    <span role="status">
      {state === "saving" ? t("saving") : t("saved", { time: formatTime(draft.savedAt, clock) })}
    </span>
  );
}
