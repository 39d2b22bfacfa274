import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Why nothing can be sent, when it will be possible again, and what can be done meanwhile. */
export function ClosedWindow({ onNote }: { onNote: () => void }) {
  const t = useTranslations("inbox");
  return (
    <div className="flex items-start gap-3 rounded-md bg-paused-wash px-3 py-2.5 text-sm max-sm:flex-col">
      <Clock aria-hidden="true" className="mt-px text-paused" />
      <div className="min-w-0 flex-1" role="status">
        <p className="font-semibold">{t("closedTitle")}</p>
        <p className="text-pretty text-ink-2">{t("closedBody")}</p>
      </div>
      <Button onPress={onNote}>{t("writeNote")}</Button>
    </div>
  );
}
