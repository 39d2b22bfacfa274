import { useTranslations } from "next-intl";
import { formatTime } from "@/lib/i18n/office-time";
import type { SendingPause } from "@/lib/outbox/sending-pause";
import { useOfficeClock } from "./use-office-clock";

/** When it was last tried to send and when it is tried next by itself; within one minute a second time would tell nothing. */
export function useTryTimes(): (pause: SendingPause) => string {
  const t = useTranslations("shell.sending");
  const clock = useOfficeClock();
  return ({ triedAt, nextTryAt }) => {
    const [tried, next] = [formatTime(triedAt, clock), formatTime(nextTryAt, clock)];
    return tried === next ? t("triedNextSoon", { tried }) : t("tried", { tried, next });
  };
}
