import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import { DRAFT_KINDS, type DraftKind } from "@/lib/conversations/inbox-views";
import { timeLeft } from "@/lib/i18n/time-left";
import { useOfficeClock } from "../shell/use-office-clock";
import type { ReplyWindow } from "./use-reply-window";
import { windowMeaning } from "./window-left";

type ComposerModesProps = {
  mode: DraftKind;
  onMode: (mode: DraftKind) => void;
  replyWindow: ReplyWindow | null;
};

/** Reply or note, and how long replies are still possible; without a window when they are not at all. */
export function ComposerModes({ mode, onMode, replyWindow }: ComposerModesProps) {
  const t = useTranslations("inbox");
  return (
    <div className="flex items-center gap-1 text-sm">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t("writeWhat")}</legend>
        {DRAFT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === mode}
            aria-keyshortcuts={kind === "reply" ? "Alt+L" : "Alt+P"}
            onClick={() => onMode(kind)}
            className={`h-7 rounded-full px-2.5 font-[650] text-ink-3 hover:text-ink-2 pointer-coarse:h-touch ${kind === "note" ? "aria-pressed:bg-note-wash aria-pressed:text-note" : "aria-pressed:bg-sea-wash aria-pressed:text-sea-strong"}`}
          >
            {t(`mode_${kind}`)}
          </button>
        ))}
      </fieldset>
      {replyWindow && <WindowLeft replyWindow={replyWindow} />}
    </div>
  );
}

function WindowLeft({ replyWindow: { isOpen, msLeft, part } }: { replyWindow: ReplyWindow }) {
  const t = useTranslations("inbox");
  const { locale } = useOfficeClock();
  if (!isOpen) return <span className="ml-auto text-sm font-semibold text-ink-3">{t("windowClosed")}</span>;
  const time = timeLeft(msLeft, locale);
  return (
    <span className="ml-auto flex items-center gap-2 font-[550] text-ink-3" title={t("windowWhy")}>
      <ProgressBar
        label={t("replyWindow")}
        value={part}
        valueText={time}
        meaning={windowMeaning(msLeft)}
        className="w-[62px] max-sm:hidden"
      />
      <span className="max-sm:hidden">{t("windowLeft", { time })}</span>
      <span className="sm:hidden">{t("windowLeftShort", { time })}</span>
    </span>
  );
}
