import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type LockedReplyProps = { icon: LucideIcon; title: string; body: string; onNote: () => void };

/** In place of the reply box: why nothing can be written and when it will be possible again. Notes stay possible. */
export function LockedReply({ icon: Icon, title, body, onNote }: LockedReplyProps) {
  const t = useTranslations("inbox");
  return (
    <div className="flex items-start gap-3 rounded-md bg-paused-wash px-3 py-2.5 text-sm">
      <Icon aria-hidden="true" className="mt-px flex-none text-paused" />
      <div className="min-w-0 flex-1" role="status">
        <p className="font-semibold">{title}</p>
        <p className="text-pretty text-ink-2">{body}</p>
      </div>
      {/* A phone has little room, and the tab above leads there too. */}
      <Button onPress={onNote} className="max-sm:hidden">
        {t("writeNote")}
      </Button>
    </div>
  );
}
