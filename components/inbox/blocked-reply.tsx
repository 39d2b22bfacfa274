import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** In place of the reply box while the resident is blocked. Notes for colleagues stay possible. */
export function BlockedReply({ onNote }: { onNote: () => void }) {
  const t = useTranslations("inbox");
  return (
    <div className="flex items-start gap-3 rounded-md bg-paused-wash px-3 py-2.5 text-sm max-sm:flex-col">
      <Ban aria-hidden="true" className="mt-px text-paused" />
      <div className="min-w-0 flex-1" role="status">
        <p className="font-semibold">{t("blockedReplyTitle")}</p>
        <p className="text-pretty text-ink-2">{t("blockedReplyBody")}</p>
      </div>
      <Button onPress={onNote}>{t("writeNote")}</Button>
    </div>
  );
}
