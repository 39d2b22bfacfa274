import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatDayTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { useViewer } from "../shell/viewer-context";
import { andThen, useUnblock } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";

/** Since when, by whom and why this resident is blocked, and the way back. */
export function BlockedBanner({ detail }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const viewer = useViewer();
  const unblock = useUnblock(detail.id);
  const { block } = detail;
  if (!block) return null;
  const time = formatDayTime(block.at, clock);
  const tell = () => showToast({ text: t("unblockDone", { name: detail.name }) });
  return (
    <section
      aria-label={t("blocked")}
      className="flex items-start gap-3 border-b border-line bg-paused-wash px-[18px] py-2.5 text-sm max-sm:flex-wrap max-sm:px-3"
    >
      <Ban aria-hidden="true" className="mt-px flex-none text-paused" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {block.by ? t("blockedBy", { name: block.by, time }) : t("blockedSince", { time })}
        </p>
        {block.reason && <p className="text-pretty break-words text-ink-2">{block.reason}</p>}
      </div>
      {can(viewer, "conversation.reply") && (
        <Button
          className="max-sm:w-full"
          onPress={() => andThen(unblock.mutateAsync(undefined), tell)}
          isPending={unblock.isPending}
        >
          {t("unblock")}
        </Button>
      )}
    </section>
  );
}
