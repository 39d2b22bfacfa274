"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { TicketPage } from "@/lib/tickets/ticket-page";
import { MoveDialog } from "./move-dialog";
import { EditMessageButton, NoticePreview } from "./notice-preview";
import { UncheckedWarning } from "./unchecked-warning";
import { asksFirst, type Decided, type Deciding } from "./use-board-move";
import { useMoveTicket } from "./use-move-ticket";
import { useNoticeDraft } from "./use-notice-draft";
import { usualNext } from "./usual-next";

/** The acts of the present step: the primary one with its exact message above, the others in a line. */
export function StepActs({ page }: { page: TicketPage }) {
  const t = useTranslations("tickets");
  const { card, moves } = page;
  const move = useMoveTicket();
  // The card as it was when the dialog opened: what somebody else does meanwhile must be noticed.
  const [dialog, setDialog] = useState<Deciding | null>(null);
  const next = usualNext(card);
  const go = (decided: Decided) => {
    setDialog(null);
    move.mutate({ card: dialog?.card ?? card, clientMessageId: crypto.randomUUID(), ...decided });
  };
  const act = (status: TicketStatus) =>
    asksFirst(card, status)
      ? setDialog({ card, states: [status], clientMessageId: "" })
      : go({ status, message: null });
  const isInline = next !== undefined && asksFirst(card, next) && next !== "completed" && next !== "answered";
  return (
    <div className="mt-1.5 grid gap-2">
      {isInline && (
        <NextWithMessage
          key={`${next}-${card.revision}`}
          {...{ page, next, go }}
          isPending={move.isPending}
        />
      )}
      {next && !isInline && (
        <Button
          variant="primary"
          className="justify-self-start"
          onPress={() => act(next)}
          isPending={move.isPending}
        >
          {t(next === "completed" && card.kind === "report" ? "completeReport" : `act.${next}`)}
        </Button>
      )}
      <div className="-ml-2 flex flex-wrap gap-x-1 gap-y-0.5">
        {moves
          .filter((status) => status !== next)
          .map((status) => (
            <Button key={status} variant="quiet" size="small" onPress={() => act(status)}>
              {t(`act.${status}`)}
            </Button>
          ))}
      </div>
      {dialog && <MoveDialog deciding={dialog} onDecide={go} onCancel={() => setDialog(null)} />}
    </div>
  );
}

type NextProps = { page: TicketPage; next: TicketStatus; go: (decided: Decided) => void; isPending: boolean };

function NextWithMessage({ page, next, go, isPending }: NextProps) {
  const t = useTranslations("tickets");
  const draft = useNoticeDraft(page.card.id, next);
  const { isTellable, letter } = draft;
  if (!draft.notice) return <Skeleton className="h-20 rounded-lg" />;
  return (
    <>
      <div className="flex min-h-7 items-center text-xs text-ink-3">
        <span className="flex-1">{t("page.messageCaption")}</span>
        <EditMessageButton draft={draft} />
      </div>
      <NoticePreview draft={draft} isCompact />
      <UncheckedWarning unchecked={draft.notice.unchecked} ticketId={page.card.id} hasLink={false} />
      <div className="flex flex-wrap gap-1.5">
        {isTellable && (
          <Button
            variant="primary"
            isDisabled={!letter}
            isPending={isPending}
            onPress={() => letter && go({ status: next, ...letter })}
          >
            <Send aria-hidden="true" className="size-4" />
            {t("page.sendAndGo", { verb: t(`verb.${next}`) })}
          </Button>
        )}
        <Button
          variant={isTellable ? "default" : "primary"}
          isPending={isPending}
          onPress={() => go({ status: next, message: null })}
        >
          {isTellable ? t("page.goSilently") : t("page.goTo", { status: t(`status.${next}`) })}
        </Button>
      </div>
    </>
  );
}
