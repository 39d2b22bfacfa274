"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import { andThen, useBlock } from "./conversation-mutations";
import type { TimedDetail } from "./inbox-queries";
import { callOffReturn } from "./return-to-bot-soon";

const REASON_MIN_CHARACTERS = 3;
const REASON_MAX_CHARACTERS = 500;

/** Says what blocking does and what it leaves alone, and asks why. */
export function BlockDialog({ detail, onClose }: { detail: TimedDetail; onClose: () => void }) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const block = useBlock(detail.id);
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const isEnough = reason.trim().length >= REASON_MIN_CHARACTERS;
  const tell = () => {
    showToast({ text: t("blockDone", { name: detail.name }) });
    onClose();
  };
  const confirm = () => {
    setAsked(true);
    if (!isEnough) return box.current?.focus();
    callOffReturn(detail.id);
    andThen(block.mutateAsync({ reason }), tell);
  };
  return (
    <Dialog
      title={t("blockTitle", { name: detail.name })}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
      footer={
        <>
          <Button variant="danger" onPress={confirm} isPending={block.isPending}>
            {t("block")}
          </Button>
          <Button slot="close">{common("cancel")}</Button>
        </>
      }
    >
      <ul className="mb-4 grid list-disc gap-1.5 pl-5 text-md text-pretty text-ink-2">
        <li>{t("blockStored")}</li>
        <li>{t("blockQuiet")}</li>
        <li>{t("blockTickets")}</li>
        {detail.accounts.length > 0 && <li>{t("blockOneAccount")}</li>}
      </ul>
      <TextArea
        label={t("blockReason")}
        hint={t("blockReasonHint")}
        error={isAsked && !isEnough ? t("blockReasonMissing") : undefined}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_CHARACTERS}
        rows={2}
        inputRef={box}
        isRequired
        autoFocus
      />
    </Dialog>
  );
}
