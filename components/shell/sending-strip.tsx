"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/permissions";
import { formatListTime } from "@/lib/i18n/office-time";
import type { SendingPause } from "@/lib/outbox/sending-pause";
import type { PauseCause } from "./pause-cause";
import { useSendingPause } from "./sending-query";
import { useNow } from "./use-now";
import { useOfficeClock } from "./use-office-clock";
import { useResumeSending } from "./use-resume-sending";
import { useTryTimes } from "./use-try-times";
import { useViewer } from "./viewer-context";

/** On every page while nothing goes out to residents: since when, why, what is kept, who can put it right, and when it is tried. */
export function SendingStrip() {
  const paused = useSendingPause();
  return paused && <Strip {...paused} />;
}

function Strip({ cause, pause }: { cause: PauseCause; pause: SendingPause }) {
  const t = useTranslations("shell.sending");
  const viewer = useViewer();
  const clock = useOfficeClock();
  const now = useNow();
  const resume = useResumeSending();
  const tryTimes = useTryTimes();
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line bg-overdue-wash px-4 py-2.5 text-sm">
      <div className="flex min-w-64 flex-1 items-start gap-2">
        <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0 text-overdue" />
        <div>
          <p role="status" className="text-pretty">
            <strong className="font-semibold text-overdue">
              {t(`${cause}Title`, { time: formatListTime(pause.since, now, clock) })}
            </strong>{" "}
            {t(`${cause}Body`)}
          </p>
          {/* Changes with every try: read aloud each time it would drown the rest. */}
          <p className="text-ink-2 tabular-nums">{resume.isPending ? t("tryingNow") : tryTimes(pause)}</p>
        </div>
      </div>
      <div className="flex items-center gap-3">
        {can(viewer, "health.read") && (
          <Link href="/settings/health" className="font-semibold text-sea underline">
            {t("health")}
          </Link>
        )}
        {can(viewer, "sending.resume") && (
          <Button
            size="small"
            isPending={resume.isPending}
            pendingLabel={t("trying")}
            onPress={() => resume.mutate()}
          >
            {t("tryNow")}
          </Button>
        )}
      </div>
    </div>
  );
}
