import { CircleAlert, CircleHelp, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { UnsentReply } from "@/lib/conversations/unsent-reply";
import { useKeptWaiting } from "./use-kept-waiting";

const LOOK = {
  waiting: { meaning: "waiting", Icon: Clock },
  unconfirmed: { meaning: "waiting", Icon: CircleHelp },
  failed: { meaning: "overdue", Icon: CircleAlert },
} as const;

type UnsentChipProps = { unsent: UnsentReply | null; className?: string };

/** That the office's last words have not got through, with the sign that their bubble has. Silent while they are just on their way. */
export function UnsentChip({ unsent, className = "" }: UnsentChipProps) {
  const t = useTranslations("inbox");
  const isShown = useIsUnsent(unsent);
  if (!unsent || !isShown) return null;
  const { meaning, Icon } = LOOK[unsent.state];
  return (
    <Chip meaning={meaning} icon={<Icon aria-hidden="true" className="flex-none" />} className={className}>
      {t(`unsent_${unsent.state}_${unsent.of}`)}
    </Chip>
  );
}

/** Whether there is something to say: what WhatsApp takes at once is not. */
export function useIsUnsent(unsent: UnsentReply | null): boolean {
  const keptWaiting = useKeptWaiting(unsent?.state === "waiting" ? unsent.since : null);
  return unsent !== null && (unsent.state !== "waiting" || keptWaiting);
}
