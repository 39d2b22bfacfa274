import { useTranslations } from "next-intl";
import type { DraftKind } from "@/lib/conversations/inbox-views";
import { NOTE_MAX_CHARACTERS, REPLY_MAX_CHARACTERS } from "@/lib/conversations/inbox-views";

export const MAX_CHARACTERS = {
  reply: REPLY_MAX_CHARACTERS,
  note: NOTE_MAX_CHARACTERS,
} as const satisfies Record<DraftKind, number>;
const WARN_CHARACTERS = 300;

/** How many characters still fit, told only when they become few. */
export function RoomLeft({ text, max }: { text: string; max: number }) {
  const t = useTranslations("inbox");
  const left = max - [...text].length;
  if (left > WARN_CHARACTERS) return null;
  return (
    <span role="status" className={`text-xs font-semibold ${left < 0 ? "text-overdue" : "text-ink-3"}`}>
      {left < 0 ? t("tooLong", { count: -left }) : t("roomLeft", { count: left })}
    </span>
  );
}
