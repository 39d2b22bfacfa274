"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "react-aria-components/Dialog";
import { ModalFrame } from "@/components/ui/modal-frame";
import { MoveDecision } from "./move-decision";
import type { Decided, Deciding } from "./use-board-move";

type Props = { deciding: Deciding; onDecide: (decided: Decided) => void; onCancel: () => void };

/** The decision of a move over the page: a bottom sheet on a phone. */
export function MoveDialog({ deciding, onDecide, onCancel }: Props) {
  const t = useTranslations("tickets");
  const { card, states } = deciding;
  const [only] = states;
  const title = states.length === 1 && only ? t("moveTitle", { status: t(`status.${only}`) }) : t("moveTo");
  return (
    <ModalFrame isOpen onOpenChange={(isOpen) => !isOpen && onCancel()} isDismissable={false} size="small">
      <Dialog aria-label={title} className="grid gap-3 overflow-y-auto p-4 outline-none sm:p-5">
        <p className="text-sm font-semibold text-ink-2">
          {card.title} · {card.applicant ?? t("resident")} ·{" "}
          <span className="whitespace-nowrap">{card.number}</span>
        </p>
        <MoveDecision card={card} states={states} onDecide={onDecide} onCancel={onCancel} />
      </Dialog>
    </ModalFrame>
  );
}
