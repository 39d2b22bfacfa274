"use client";

import { ArrowLeft, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { ConversationActs } from "./conversation-acts";
import { initialsFor } from "./conversation-row";
import type { TimedDetail } from "./inbox-queries";
import { StateChip } from "./state-chip";
import { UnsentChip } from "./unsent-chip";

type ConversationHeaderProps = { detail: TimedDetail; newestId: string | null; onPanel: () => void };

/** Who it is, how it stands, what can be done. On a phone the acts take a row of their own. */
export function ConversationHeader({ detail, newestId, onPanel }: ConversationHeaderProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const holder = detail.assignee && t("handledBy", { name: detail.assignee.name.split(" ")[0] ?? "" });
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-sheet px-[18px] py-[11px] max-sm:px-2.5 max-sm:py-2">
      <span className="sm:hidden">
        <ButtonLink href="/inbox" variant="quiet" shape="icon" aria-label={common("back")}>
          <ArrowLeft aria-hidden="true" />
        </ButtonLink>
      </span>
      <Avatar initials={initialsFor(detail)} />
      <div className="min-w-0 flex-1 basis-40">
        <h2 className="truncate text-lg leading-snug font-bold">{detail.name}</h2>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-3">
          <StateChip detail={detail} />
          {/* Who waits is told first; that a reply failed says its bubble. */}
          {!detail.waitingSince && <UnsentChip unsent={detail.unsent} className="flex-none" />}
          {holder && <span>{holder}</span>}
          {/* Beside the panel it would be said twice; on a phone it would cost a line. */}
          {detail.hasName && detail.handle && (
            <span className="max-sm:hidden min-[1280px]:hidden">{detail.handle}</span>
          )}
        </p>
      </div>
      <span className="min-[1280px]:hidden sm:order-last">
        <IconButton label={t("residentPanel")} onPress={onPanel}>
          <Info aria-hidden="true" />
        </IconButton>
      </span>
      <ConversationActs detail={detail} newestId={newestId} />
    </header>
  );
}
