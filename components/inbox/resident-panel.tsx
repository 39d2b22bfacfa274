"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import { formatListTime } from "@/lib/i18n/office-time";
import { useNow } from "../shell/use-now";
import { useOfficeClock } from "../shell/use-office-clock";
import type { TimedDetail } from "./inbox-queries";
import { PanelHandlings } from "./panel-handlings";
import { PanelSection } from "./panel-section";
import { PanelTicketCard } from "./panel-ticket-card";
import { ResidentName } from "./resident-name";
import { SamePerson } from "./same-person";
import { ShownPhone } from "./shown-phone";

type ResidentPanelProps = { detail: TimedDetail; isOpen: boolean; onClose: () => void };

/** Who writes: identities masked, open tickets with their checklist, what was before. Folded below 1280 px. */
export function ResidentPanel({ detail, isOpen, onClose }: ResidentPanelProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  return (
    <aside
      aria-label={t("residentPanel")}
      className={joinClasses(
        "w-[312px] content-start gap-4 overflow-y-auto border-l border-line bg-sheet p-4 min-[1280px]:grid",
        isOpen
          ? "grid max-[1279px]:absolute max-[1279px]:inset-y-0 max-[1279px]:right-0 max-[1279px]:z-10 max-[1279px]:shadow-2 max-sm:w-full"
          : "hidden",
      )}
    >
      <div className="flex items-center min-[1280px]:hidden">
        <b className="font-bold">{detail.name}</b>
        <span className="ml-auto">
          <IconButton label={common("close")} onPress={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <PanelSection title={t("resident")}>
        <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2.5 gap-y-[5px] text-sm *:even:font-[550] *:odd:text-ink-3">
          <dt>{t("name")}</dt>
          <dd className="flex items-start gap-1.5">
            <ResidentName key={detail.id} detail={detail} />
          </dd>
          <dt>{t("number")}</dt>
          <dd className="flex items-center gap-1.5">
            {detail.hasPhone ? <ShownPhone detail={detail} /> : t("numberHidden")}
          </dd>
          {detail.username && (
            <>
              <dt>{t("username")}</dt>
              <dd className="truncate">@{detail.username}</dd>
            </>
          )}
          {detail.rtRw && (
            <>
              <dt>{t("rtRw")}</dt>
              <dd>{detail.rtRw}</dd>
            </>
          )}
        </dl>
      </PanelSection>
      <SamePerson detail={detail} />
      <PanelSection title={t("openTickets")}>
        {detail.openTickets.length === 0 ? (
          <p className="text-sm text-ink-3">{t("noOpenTicket")}</p>
        ) : (
          <div className="grid gap-2">
            {detail.openTickets.map((ticket) => (
              <PanelTicketCard key={ticket.id} ticket={ticket} />
            ))}
          </div>
        )}
      </PanelSection>
      <EarlierTickets detail={detail} />
      <PanelHandlings handlings={detail.handlings} />
    </aside>
  );
}

function EarlierTickets({ detail: { earlierTickets } }: { detail: TimedDetail }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  const now = useNow();
  if (earlierTickets.length === 0) return null;
  return (
    <PanelSection title={t("earlierTickets")}>
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-2.5 gap-y-[5px] text-sm *:even:font-[550] *:odd:text-ink-3">
        {earlierTickets.map(({ id, at, title, status }) => (
          <div key={id} className="contents">
            <dt>{formatListTime(at, now, clock)}</dt>
            <dd>{t("earlierTicket", { title, status: t(`status.${status}`) })}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
