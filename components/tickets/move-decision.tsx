"use client";

import { Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { TicketStatus } from "@/lib/tickets/ticket";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { HandoverForm } from "./handover-form";
import { EditMessageButton } from "./notice-preview";
import { NoticeState } from "./notice-state";
import { UncheckedWarning } from "./unchecked-warning";
import type { Decided } from "./use-board-move";
import { useMovedMeanwhile } from "./use-moved-meanwhile";
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
  const overtaken = useMovedMeanwhile(card);
  return (
    <div className="grid gap-2.5">
      {overtaken && <Notice meaning="overdue">{overtaken}</Notice>}
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
          headingId={headingId}
          isOvertaken={overtaken !== null}
          onSubmit={(handover) => onDecide({ status, message: null, handover })}
          onCancel={onCancel}
        />
      )}
      {status && !(status === "completed" && card.kind === "request") && (
        <WithNotice
          key={status}
          {...{ card, status, onDecide, onCancel, headingId }}
          isOvertaken={overtaken !== null}
        />
      )}
    </div>
  );
}

type NoticeProps = Omit<Props, "states"> & { status: TicketStatus; isOvertaken: boolean };

function WithNotice({ card, status, onDecide, onCancel, headingId, isOvertaken }: NoticeProps) {
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
      {draft.notice && (
        <>
          <UncheckedWarning unchecked={draft.notice.unchecked} ticketId={card.id} />
          <Acts {...{ draft, status, onDecide, isOvertaken }} />
        </>
      )}
    </>
  );
}

type ActsProps = Pick<NoticeProps, "onDecide" | "status" | "isOvertaken"> & { draft: NoticeDraft };

function Acts({ draft, status, onDecide, isOvertaken }: ActsProps) {
  const t = useTranslations("tickets");
  const { notice, message, letter, filling, isTellable } = draft;
  const needsReason = status === "rejected" && filling.trim().length < 3;
  const reason = filling.trim().length >= 3 ? { reason: filling.trim() } : {};
  const silent = () => onDecide({ status, message: null, ...reason });
  return (
    <div className="flex flex-wrap items-center gap-1.5 max-sm:flex-col max-sm:items-stretch max-sm:*:h-touch">
      {isTellable && (
        <Button
          variant="primary"
          autoFocus={!notice?.blank}
          isDisabled={isOvertaken || !letter || needsReason}
          onPress={() => letter && onDecide({ status, ...letter, ...reason })}
        >
          <Send aria-hidden="true" className="size-4" />
          {t("sendAndMove")}
        </Button>
      )}
      <Button
        variant={isTellable ? "default" : "primary"}
        autoFocus={!isTellable}
        isDisabled={isOvertaken || needsReason}
        onPress={silent}
      >
        {t(message === null ? "move" : "moveSilently")}
      </Button>
      {isTellable && !letter && <p className="text-xs text-ink-3">{t("blankNeeded")}</p>}
    </div>
  );
}
