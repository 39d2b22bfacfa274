import { Check, CheckCheck, CircleHelp, Clock, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MessageStatus } from "@/lib/conversations/thread";
import { useKeptWaiting } from "./use-kept-waiting";

const ICON = {
  unconfirmed: CircleHelp,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
} as const;

type MessageTicksProps = {
  status: MessageStatus | null /** ISO text: when it was written. */;
  since: string;
};

/** How far a message has come; quiet when well. A failed one is told in words below it, not here. */
export function MessageTicks({ status, since }: MessageTicksProps) {
  const t = useTranslations("inbox");
  if (!status || status === "failed") return null;
  if (status === "queued" || status === "sending") return <OnItsWay since={since} />;
  return (
    <Tick
      icon={ICON[status]}
      label={t(`sent_${status}`)}
      className={status === "read" ? "text-sea" : undefined}
    />
  );
}

/** A clock, and a word beside it once WhatsApp does not take it at once. */
function OnItsWay({ since }: { since: string }) {
  const t = useTranslations("inbox");
  const isKeptWaiting = useKeptWaiting(since);
  const label = t("waitsForWhatsApp");
  return (
    <>
      {isKeptWaiting && (
        <span aria-hidden="true" title={label} className="font-semibold text-waiting">
          {t("waitsForWhatsAppShort")}
        </span>
      )}
      <Tick icon={Clock} label={label} />
    </>
  );
}

type TickProps = { icon: LucideIcon; label: string; className?: string | undefined };

/** An icon that a screen reader and a pointer can read. */
export function Tick({ icon: Icon, label, className }: TickProps) {
  return (
    <span role="img" aria-label={label} title={label} className={className}>
      <Icon aria-hidden="true" className="size-3.5" />
    </span>
  );
}
