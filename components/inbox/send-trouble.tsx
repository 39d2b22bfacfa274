"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import { mayArriveUnchanged } from "@/lib/whatsapp/error-actions";
import type { MessageItem } from "./build-thread";
import { useRetryMessage } from "./conversation-mutations";
import { inboxQueries } from "./inbox-queries";
import type { MaySend } from "./may-send";

type SendTroubleProps = { item: MessageItem; conversationId: string; maySend: MaySend };

/** Why a message did not arrive, or that nobody knows, and the way out. */
export function SendTrouble({ item, conversationId, maySend }: SendTroubleProps) {
  const t = useTranslations("inbox");
  const { data: detail } = useQuery({ ...inboxQueries.detail(conversationId), enabled: false });
  const refusalWords = useRefusalWords(detail);
  const retry = useRetryMessage(conversationId);
  const [isAsking, setAsking] = useState(false);
  if (item.status !== "failed" && item.status !== "unconfirmed") return null;
  const isUnknown = item.status === "unconfirmed";
  const helpsToRetry = isUnknown || mayArriveUnchanged(item.errorCode);
  const mayBeSent = maySend === "anything" || (maySend === "templates" && item.isTemplate);
  const Icon = isUnknown ? CircleHelp : CircleAlert;
  const send = () => retry.mutate({ messageId: item.id, mayArriveTwice: isUnknown });
  return (
    <div
      className={`mt-1 grid justify-items-end gap-1 text-xs font-semibold ${isUnknown ? "text-waiting" : "text-overdue"}`}
    >
      <p className="flex items-start gap-1 text-right">
        <Icon aria-hidden="true" className="mt-px size-3.5" />
        {isUnknown ? t("unconfirmed") : refusalWords(item.errorCode).what}
      </p>
      {!isUnknown && <p className="text-right font-normal text-ink-2">{refusalWords(item.errorCode).todo}</p>}
      {item.isRetried && <p className="text-ink-3">{t("sentAgain")}</p>}
      {!item.isRetried && mayBeSent && !isAsking && helpsToRetry && (
        <Button
          size="small"
          isPending={retry.isPending}
          onPress={() => (isUnknown ? setAsking(true) : send())}
        >
          {t("sendAgain")}
        </Button>
      )}
      {isAsking && !item.isRetried && (
        <div role="alert" className="grid justify-items-end gap-1">
          <p className="text-right">{t("mayArriveTwice")}</p>
          <div className="flex gap-1.5">
            <Button size="small" variant="primary" isPending={retry.isPending} onPress={send}>
              {t("sendAnyway")}
            </Button>
            <Button size="small" onPress={() => setAsking(false)}>
              {t("dontSend")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
