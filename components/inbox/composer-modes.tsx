import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import { DRAFT_KINDS, type DraftKind } from "@/lib/conversations/inbox-views";
import { waitingTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import type { ReplyWindow } from "./use-reply-window";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

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
  const isLastMinute = msLeft < MINUTE_MS;
  const left = isLastMinute
    ? t("secondsLeft", { count: Math.ceil(msLeft / 1_000) })
    : waitingTime(msLeft, locale);
  const meaning = msLeft > 4 * HOUR_MS ? "ready" : msLeft > HOUR_MS ? "waiting" : "overdue";
  return (
    <span className="ml-auto flex items-center gap-1.5 font-[550] text-ink-3">
      {t("replyWindow")}
      <ProgressBar
        label={t("replyWindow")}
        value={part}
        valueText={left}
        meaning={meaning}
        className="w-[62px] max-sm:w-10"
      />
      <span suppressHydrationWarning>{left}</span>
    </span>
  );
}
