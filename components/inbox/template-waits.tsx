import { useTranslations } from "next-intl";
import type { UnansweredTemplate } from "@/lib/conversations/conversation-detail";
import { formatDayTime, formatTime, officeDaysBetween } from "@/lib/i18n/office-time";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import { knownClockOffset } from "./server-clock";
import { templateTitle } from "./template-title";

/** Which template was sent when and by whom, and that the resident has not answered. */
export function TemplateWaits({ template: { by, at, ...template } }: { template: UnansweredTemplate }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const now = useNow(knownClockOffset());
  const words = {
    title: templateTitle(template),
    day: officeDaysBetween(at, now, clock) === 0 ? "today" : "earlier",
    time: formatTime(at, clock),
    when: formatDayTime(at, clock),
  };
  return by ? t("templateWaits", { ...words, name: by }) : t("templateWaitsAuto", words);
}
