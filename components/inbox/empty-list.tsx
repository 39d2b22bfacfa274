import { CircleCheck, Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { InboxView } from "@/lib/conversations/inbox-views";

/** Nobody here: for those who wait that is good news. */
export function EmptyList({ view }: { view: InboxView }) {
  const t = useTranslations("inbox");
  const Icon = view === "waiting" ? CircleCheck : Inbox;
  return (
    <EmptyState
      title={t(`empty_${view}`)}
      icon={<Icon aria-hidden="true" className={view === "waiting" ? "text-ready" : ""} />}
    >
      {t(`emptyBody_${view}`)}
    </EmptyState>
  );
}
