"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { formatDayTime, formatTime } from "@/lib/i18n/office-time";
import { useOfficeClock } from "../shell/use-office-clock";
import { BubbleBody } from "./bubble-body";
import type { MessageItem } from "./build-thread";
import type { MaySend } from "./may-send";
import { MessageTicks } from "./message-ticks";
import { QuoteLine } from "./quote-line";
import { QuoteButton } from "./quoting";
import { SendTrouble } from "./send-trouble";

type BubbleProps = { item: MessageItem; conversationId: string; maySend: MaySend };

export const BUBBLE_STYLE = "relative max-w-[74%] rounded-lg px-3 pt-2 pb-1.5 shadow-1 max-sm:max-w-[86%]";

const LOOK = {
  in: "self-start rounded-bl-[4px] bg-resident-bubble",
  out: "self-end rounded-br-[4px] bg-staff-bubble",
  bot: "self-end rounded-br-[4px] bg-bot-wash",
};

/** One message: who, what it quotes, what it says, when, how far it came. */
export const Bubble = memo(function Bubble({ item, conversationId, maySend }: BubbleProps) {
  const look =
    item.direction === "in" ? "in" : item.author === "bot" || item.author === "system" ? "bot" : "out";
  return (
    <div
      className={joinClasses(
        "group/bubble flex gap-1",
        look === "in" ? "justify-start" : "flex-row-reverse justify-start",
        item.reaction && "pb-2.5",
      )}
      data-message={item.id}
    >
      <article
        className={joinClasses(BUBBLE_STYLE, LOOK[look], item.status === "failed" && "ring-1 ring-overdue")}
      >
        <Sender item={item} />
        {item.quote && <QuoteLine quote={item.quote} />}
        {item.isRevoked && <Revoked />}
        <div className={item.isRevoked ? "line-through opacity-60" : undefined}>
          <BubbleBody
            content={item.content}
            conversationId={conversationId}
            isOurs={item.direction === "out"}
          />
        </div>
        <BubbleFooter item={item} />
        {item.direction === "out" && (
          <SendTrouble item={item} conversationId={conversationId} maySend={maySend} />
        )}
        {item.reaction && <Reaction emoji={item.reaction} />}
      </article>
      <QuoteButton item={item} />
    </div>
  );
});

function Sender({ item }: { item: MessageItem }) {
  const t = useTranslations("inbox");
  if (item.direction === "in") return <span className="sr-only">{t("resident")}: </span>;
  const name = item.author === "bot" ? t("bot") : (item.staffName ?? t("office"));
  return (
    <div
      className={joinClasses(
        "mb-0.5 text-xs font-bold",
        item.author === "bot" ? "text-bot" : "text-sea-strong",
      )}
    >
      {name}
    </div>
  );
}

function BubbleFooter({ item }: { item: MessageItem }) {
  const t = useTranslations("inbox");
  const clock = useOfficeClock();
  return (
    <footer className="mt-0.5 flex items-center justify-end gap-[5px] text-[11px] text-ink-2">
      {item.isTemplate && <span>{t("template")}</span>}
      {item.isEdited && <span>{t("edited")}</span>}
      {item.cameLate && <span className="font-semibold text-waiting">{t("cameLate")}</span>}
      {/* It stands where it arrived, so that nobody overlooks it: then the day when it was written must be told. */}
      <time dateTime={item.sentAt}>
        {item.cameLate ? formatDayTime(item.sentAt, clock) : formatTime(item.sentAt, clock)}
      </time>
      {item.direction === "out" && <MessageTicks status={item.status} since={item.sentAt} />}
    </footer>
  );
}

function Revoked() {
  const t = useTranslations("inbox");
  return <p className="text-xs font-semibold text-ink-3">{t("revoked")}</p>;
}

function Reaction({ emoji }: { emoji: string }) {
  const t = useTranslations("inbox");
  return (
    <span
      role="img"
      aria-label={t("reaction", { emoji })}
      className="absolute -bottom-3 left-2 rounded-full border border-line bg-sheet px-1.5 text-sm leading-5"
    >
      {emoji}
    </span>
  );
}
