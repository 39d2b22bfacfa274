import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { type AccountNotice, NOTICE_DAYS } from "@/lib/health/account-notice";
import { dailyLimit } from "@/lib/health/daily-limit";
import { formatDayTime } from "@/lib/i18n/office-time";

const KNOWN = [
  "FLAGGED",
  "UNFLAGGED",
  "ONBOARDING",
  "THROUGHPUT_UPGRADE",
  "ACCOUNT_VIOLATION",
  "ACCOUNT_RESTRICTION",
  "DISABLED_UPDATE",
  "ACCOUNT_DELETED",
  "ACCOUNT_OFFBOARDED",
  "ACCOUNT_RECONNECTED",
  "VERIFIED_ACCOUNT",
  "PARTNER_ADDED",
  "PARTNER_REMOVED",
  "APPROVED",
  "REJECTED",
  "PENDING",
  "DEFERRED",
  "PIN_CHANGED",
  "PIN_RESET_REQUEST",
] as const;

/** What Meta told of the number and the account in the last thirty days, what asks for somebody first. */
export function AccountLines({ notices }: { notices: AccountNotice[] }) {
  const t = useTranslations("settings.state");
  if (notices.length === 0) return t("accountNone", { days: NOTICE_DAYS });
  const ordered = notices.toSorted((one, other) => Number(other.isGrave) - Number(one.isGrave));
  return ordered.map((notice) => <Notice key={notice.field} notice={notice} />);
}

function Notice({ notice: { field, event, at } }: { notice: AccountNotice }) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  const known = KNOWN.find((each) => each === event);
  const limit = dailyLimit(event) ?? (Number(event) || undefined);
  const words = known ? t(`event_${known}`) : limit ? limitWords(limit) : t("eventOther", { event });
  function limitWords(count: number) {
    return Number.isFinite(count) ? t("limitPerDay", { count }) : t("limitNone");
  }
  return (
    <span className="block">
      {t("notice", { field: t(`field_${field}`), words, moment: formatDayTime(at, clock) })}
    </span>
  );
}
