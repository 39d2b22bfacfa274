import { useTranslations } from "next-intl";
import type { PanelHandling } from "@/lib/conversations/conversation-detail";
import { formatListTime } from "@/lib/i18n/office-time";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import { PanelSection } from "./panel-section";

/** How earlier conversations went: when, who, and what was noted at the end. */
export function PanelHandlings({ handlings }: { handlings: PanelHandling[] }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const now = useNow();
  const closed = handlings.filter(({ closedAt }) => closedAt);
  if (closed.length === 0) return null;
  return (
    <PanelSection title={t("handlings")}>
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2.5 gap-y-[5px] text-sm *:even:font-[550] *:odd:text-ink-3">
        {closed.map(({ id, openedAt, firstReplyBy, closedBy, summary }) => (
          <div key={id} className="contents">
            <dt>{formatListTime(openedAt, now, clock)}</dt>
            <dd>{summary ?? t("handlingBy", { name: firstReplyBy ?? closedBy ?? t("office") })}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
