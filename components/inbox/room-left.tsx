import { useTranslations } from "next-intl";
import { REPLY_MAX_CHARACTERS } from "@/lib/conversations/conversation";

/** Notes are kept to the length of a message as well. */
export const MAX_CHARACTERS = 4_000;
const WARN_CHARACTERS = 300;

/** How many characters still fit, told only when they become few. */
export function RoomLeft({ text }: { text: string }) {
  const t = useTranslations("inbox");
  const left = Math.min(MAX_CHARACTERS, REPLY_MAX_CHARACTERS) - [...text].length;
  if (left > WARN_CHARACTERS) return null;
  return (
    <span role="status" className={`text-xs font-semibold ${left < 0 ? "text-overdue" : "text-ink-3"}`}>
      {left < 0 ? t("tooLong", { count: -left }) : t("roomLeft", { count: left })}
    </span>
  );
}
