"use client";

import { Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { HandoverForm } from "./handover-form";
import { EditMessageButton, NoticePreview } from "./notice-preview";
import type { Decided } from "./use-board-move";
import { type NoticeDraft, useNoticeDraft } from "./use-notice-draft";

type Props = {
  card: TicketCard;
  states: TicketStatus[];
  onDecide: (decided: Decided) => void;
  onCancel: () => void;
  /** The heading's id, for the dialog that holds this. */
  headingId?: string;
};

/** What happens with the drop: which state, which message, who collects. Focus is on the act that sends. */
export function MoveDecision({ card, states, onDecide, onCancel, headingId }: Props) {
  const t = useTranslations("tickets");
  const [status, setStatus] = useState(states.length === 1 ? states[0] : undefined);
  return (
    <div className="grid gap-2.5">
      {states.length > 1 && (
        <RadioGroup
          label={t("chooseStatus")}
          options={states.map((id) => ({ id, label: t(`status.${id}`) }))}
          value={status ?? null}
          onChange={setStatus}
        />
      )}
      {!status && <Button onPress={onCancel}>{t("cancel")}</Button>}
      {status === "completed" && card.kind === "request" && (
        <HandoverForm
          card={card}
          onSubmit={(handover) => onDecide({ status, message: null, handover })}
          onCancel={onCancel}
        />
      )}
      {status && !(status === "completed" && card.kind === "request") && (
        <WithNotice key={status} {...{ card, status, onDecide, onCancel, headingId }} />
      )}
    </div>
  );
}

type NoticeProps = Omit<Props, "states"> & { status: TicketStatus };

function WithNotice({ card, status, onDecide, onCancel, headingId }: NoticeProps) {
  const t = useTranslations("tickets");
  const draft = useNoticeDraft(card.id, status);
  return (
    <>
      <div className="flex min-h-7 items-center gap-2">
        <h3 id={headingId} className="flex-1 text-md font-bold">
          {t("moveTitle", { status: t(`status.${status}`) })}
        </h3>
        <EditMessageButton draft={draft} />
        <IconButton size="small" label={t("cancel")} onPress={onCancel} className="-mr-1.5">
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      <NoticeState draft={draft} />
      {draft.notice && <Acts {...{ draft, status, onDecide }} />}
    </>
  );
}

function NoticeState({ draft }: { draft: NoticeDraft }) {
  const t = useTranslations();
  const errorText = useErrorText();
  const { query, notice } = draft;
  if (query.isError) {
    return (
      <ErrorState
        title={errorText(query.error)}
        retryLabel={t("common.retry")}
        onRetry={() => query.refetch()}
        className="-my-6"
      />
    );
  }
  if (!notice) return <Skeleton className="h-24 rounded-lg" />;
  if (notice.message === null) return <p className="text-sm text-ink-2">{t("tickets.noMessageNeeded")}</p>;
  return <NoticePreview draft={draft} />;
}

type ActsProps = Pick<Props, "onDecide"> & { draft: NoticeDraft; status: TicketStatus };

function Acts({ draft, status, onDecide }: ActsProps) {
  const t = useTranslations("tickets");
  const { notice, message, canSend, filling } = draft;
  const needsReason = status === "rejected" && filling.trim().length < 3;
  const reason = filling.trim().length >= 3 ? { reason: filling.trim() } : {};
  const isTellable = notice?.window.kind === "open" && message !== null;
  const silent = () => onDecide({ status, message: null, ...reason });
  return (
    <div className="flex flex-wrap items-center gap-1.5 max-sm:flex-col max-sm:items-stretch max-sm:*:h-touch">
      {isTellable && (
        <Button
          variant="primary"
          autoFocus={!notice?.blank}
          isDisabled={!canSend || needsReason}
          onPress={() => onDecide({ status, message, ...reason })}
        >
          <Send aria-hidden="true" className="size-4" />
          {t("sendAndMove")}
        </Button>
      )}
      <Button
        variant={isTellable ? "default" : "primary"}
        autoFocus={!isTellable}
        isDisabled={needsReason}
        onPress={silent}
      >
        {t(message === null ? "move" : "moveSilently")}
      </Button>
      {isTellable && !canSend && <p className="text-xs text-ink-3">{t("blankNeeded")}</p>}
    </div>
  );
}
