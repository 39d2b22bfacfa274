import { Check, CheckCheck, CircleHelp, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MessageStatus } from "@/lib/conversations/thread";

const ICON = {
  queued: Clock,
  sending: Clock,
  unconfirmed: CircleHelp,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
} as const;

/** How far a message has come; quiet when well. A failed one is told in words below it, not here. */
export function MessageTicks({ status }: { status: MessageStatus | null }) {
  const t = useTranslations("inbox");
  if (!status || status === "failed") return null;
  const Icon = ICON[status];
  return (
    <span
      role="img"
      aria-label={t(`sent_${status}`)}
      title={t(`sent_${status}`)}
      className={status === "read" ? "text-sea" : undefined}
    >
      <Icon aria-hidden="true" className="size-3.5" />
    </span>
  );
}
