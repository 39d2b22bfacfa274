"use client";

import { useTranslations } from "next-intl";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { formatTime } from "@/lib/i18n/office-time";
import type { ChatLine, Said } from "@/lib/menu/preview/play-chat";
import { BotBubble, type OpenList } from "./bot-bubble";
import { ResidentBubble } from "./resident-bubble";

type ChatLinesProps = {
  lines: ChatLine[];
  onSay: (said: Said) => void;
  onOpenList: (list: OpenList) => void;
};

/** The chat in order, with thin lines for what the desk would get. */
export function ChatLines({ lines, onSay, onOpenList }: ChatLinesProps) {
  const t = useTranslations("menu");
  const clock = useOfficeClock();
  return lines.map((line, index) => {
    const key = `${index}-${line.from}`;
    if (line.from === "resident")
      return <ResidentBubble key={key} said={line.said} time={formatTime(line.at, clock)} />;
    if (line.from === "desk")
      return (
        <p key={key} className="self-center rounded-md bg-wa-in px-2.5 py-1 text-center text-xs text-wa-meta">
          {line.event === "ticket" ? t("phone.ticket", { service: line.detail }) : t("phone.handedOver")}
        </p>
      );
    return (
      <BotBubble
        key={key}
        content={line.content}
        time={formatTime(line.at, clock)}
        onTap={({ id, title }) => onSay({ kind: "tap", id, title })}
        onOpenList={onOpenList}
        onSendLocation={() => onSay({ kind: "location" })}
      />
    );
  });
}
