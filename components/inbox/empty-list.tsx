import { useQuery } from "@tanstack/react-query";
import { CircleCheck, Clock, Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { InboxView } from "@/lib/conversations/inbox-views";
import { inboxQueries } from "./inbox-queries";
import { useKeptWaiting } from "./use-kept-waiting";

/** Nobody here: for those who wait that is good news, unless what they were answered has not gone out. */
export function EmptyList({ view }: { view: InboxView }) {
  return view === "waiting" ? <NobodyWaits /> : <Empty view={view} icon={<Inbox aria-hidden="true" />} />;
}

function NobodyWaits() {
  const t = useTranslations("inbox");
  const { data: counts } = useQuery(inboxQueries.counts());
  const isKeptWaiting = useKeptWaiting(counts?.unsentSince ?? null);
  if (!counts || !isKeptWaiting)
    return <Empty view="waiting" icon={<CircleCheck aria-hidden="true" className="text-ready" />} />;
  return (
    <EmptyState
      title={t("empty_unsent", { count: counts.unsent })}
      icon={<Clock aria-hidden="true" className="text-waiting" />}
    >
      {t("emptyBody_unsent")}
    </EmptyState>
  );
}

function Empty({ view, icon }: { view: InboxView; icon: ReactNode }) {
  const t = useTranslations("inbox");
  return (
    <EmptyState title={t(`empty_${view}`)} icon={icon}>
      {t(`emptyBody_${view}`)}
    </EmptyState>
  );
}
