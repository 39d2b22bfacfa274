import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { Words } from "./words";

type NoteBubbleProps = { author: string; body: string; at: string };

/** A note for colleagues, unmistakably no message. */
export function NoteBubble({ author, body, at }: NoteBubbleProps) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  return (
    <article className="max-w-[74%] self-end rounded-lg rounded-br-[4px] border border-note/25 bg-note-wash px-3 pt-2 pb-1.5 max-sm:max-w-[86%]">
      <div className="mb-0.5 flex items-center gap-[5px] text-xs font-bold text-note">
        <Lock aria-hidden="true" className="size-3.5" />
        {t("noteBy", { name: author })}
      </div>
      <Words>{body}</Words>
      <footer className="mt-0.5 text-right text-[11px] text-ink-2">
        <time dateTime={at}>{formatTime(at, clock)}</time>
      </footer>
    </article>
  );
}
