import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import type { Affected } from "@/lib/health/health";
import { formatDayTime } from "@/lib/i18n/office-time";

/** Folded: the conversations that a figure speaks of, the newest first, each with the way there. */
export function AffectedList({ affected }: { affected: Affected[] }) {
  const t = useTranslations("settings.state");
  const clock = useOfficeClock();
  if (affected.length === 0) return null;
  return (
    <details className="mt-1 text-sm font-normal text-ink-2">
      <summary className="w-fit cursor-pointer pointer-coarse:py-2.5">
        {t("affected", { count: affected.length })}
      </summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {affected.map(({ conversationId, name, at }) => (
          <li key={conversationId}>
            <Link href={`/inbox/${conversationId}?view=all` as Route} className="link">
              {name}
            </Link>{" "}
            <span className="text-xs text-ink-3">{formatDayTime(at, clock)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
