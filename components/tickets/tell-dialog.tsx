"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { TicketCard } from "@/lib/tickets/ticket-card";
import { EditMessageButton } from "./notice-preview";
import { NoticeState } from "./notice-state";
import { useTellResident } from "./ticket-queries";
import { useNoticeDraft } from "./use-notice-draft";

/** The message that was left out when the ticket moved, to be sent now: its exact words first. */
export function TellDialog({ card, onClose }: { card: TicketCard; onClose: () => void }) {
  const t = useTranslations("tickets");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const draft = useNoticeDraft(card.id, card.status);
  const tell = useTellResident(card);
  const clientMessageId = useRef(crypto.randomUUID());
  const { letter } = draft;
  const send = () => {
    if (!letter) return;
    tell.mutate(
      { ...letter, clientMessageId: clientMessageId.current },
      {
        onSuccess: () => {
          showToast({ text: t("told", { number: card.number }) });
          onClose();
        },
        onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      size="small"
      title={t("tellTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button variant="primary" isDisabled={!letter} isPending={tell.isPending} onPress={send} autoFocus>
            <Send aria-hidden="true" className="size-4" />
            {t("tellSend")}
          </Button>
          <EditMessageButton draft={draft} />
        </>
      }
    >
      <NoticeState draft={draft} />
    </Dialog>
  );
}
