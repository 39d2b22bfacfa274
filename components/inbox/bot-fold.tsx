"use client";

import { Bot } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Bubble } from "./bubble";
import type { BotTurn, MessageItem } from "./build-thread";
import type { MaySend } from "./may-send";

type BotFoldProps = {
  messages: MessageItem[];
  turn: BotTurn;
  /** The bot is at it now: its turn is open from the start. */
  isLast: boolean;
  /** It has been opened: what it holds stands below this line. */
  onUnfold: (line: HTMLElement) => void;
  conversationId: string;
  maySend: MaySend;
};

/** A turn of the bot as one line that says what was done; its messages on request. */
export function BotFold({ messages, turn, isLast, onUnfold, conversationId, maySend }: BotFoldProps) {
  const t = useTranslations("inbox");
  const [isOpen, setOpen] = useState(isLast);
  const line = useRef<HTMLDivElement>(null);
  const details = detailsOf(t, turn);
  const toggle = () => {
    flushSync(() => setOpen(!isOpen));
    if (!isOpen && line.current) onUnfold(line.current);
  };
  return (
    <>
      <div
        ref={line}
        className="flex items-center gap-2.5 rounded-md border border-dashed border-line-strong bg-bot-wash/55 px-3 py-2 text-sm text-ink-2"
      >
        <Bot aria-hidden="true" className="text-bot" />
        <p>
          <b className="font-bold">{t("botServed", { count: turn.received })}</b>
          {details.length > 0 && `: ${details.join(", ")}.`}
        </p>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={toggle}
          className="ml-auto flex-none rounded-sm py-1 pl-2 font-[650] text-bot hover:underline pointer-coarse:min-h-touch"
        >
          {isOpen ? t("fold") : t("unfold")}
        </button>
      </div>
      {isOpen &&
        messages.map((item) => (
          <Bubble key={item.id} item={item} conversationId={conversationId} maySend={maySend} />
        ))}
    </>
  );
}

type InboxText = ReturnType<typeof useTranslations<"inbox">>;

function detailsOf(t: InboxText, { chosen, answered, total, files, submitted }: BotTurn): string[] {
  return [
    chosen.length > 0 && t("botChose", { titles: chosen.join(" › ") }),
    answered > 0 && (total > 0 ? t("botAnswered", { answered: Math.min(answered, total), total }) : null),
    files > 0 && t("botFiles", { count: files }),
    submitted.length > 0 && t("botSubmitted", { titles: submitted.join(", ") }),
  ].filter((detail) => typeof detail === "string");
}
