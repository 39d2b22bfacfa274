"use client";

import { ExternalLink, FileText, Image as ImageIcon, List, MapPin, Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OutboundContent } from "@/lib/whatsapp/outbound-content";
import { WaText } from "./wa-text";

type Row = { id: string; title: string; description?: string | undefined };
export type OpenList = { button: string; rows: Row[] };

type BotBubbleProps = {
  content: OutboundContent;
  time: string;
  onTap: (row: Row) => void;
  onOpenList: (list: OpenList) => void;
  onSendLocation: () => void;
};

/** One message of the office, with what can be tapped below it. */
export function BotBubble({ content, time, ...on }: BotBubbleProps) {
  return (
    <div className="mr-8 max-w-[88%] self-start rounded-lg rounded-tl-none bg-wa-in text-wa-ink shadow-1">
      <div className="px-2.5 pt-1.5 pb-1 text-[13.5px] leading-snug break-words">
        {"header" in content && content.header && <p className="font-bold">{content.header}</p>}
        <Body content={content} />
        {"footer" in content && content.footer && (
          <p className="mt-1 text-xs text-wa-meta">{content.footer}</p>
        )}
        <p className="text-right text-2xs text-wa-meta">{time}</p>
      </div>
      <Taps content={content} {...on} />
    </div>
  );
}

function Body({ content }: { content: OutboundContent }) {
  if ("body" in content) return <WaText text={content.body} />;
  if (content.type === "template") return <WaText text={content.preview} />;
  const isImage = content.type === "image";
  return (
    <>
      <span className="mb-1 flex items-center gap-2 rounded-sm bg-wa-meta/10 px-3 py-4 text-wa-meta">
        {isImage ? <ImageIcon aria-hidden="true" /> : <FileText aria-hidden="true" />}
        {content.type === "document" && content.filename}
      </span>
      {"caption" in content && content.caption && <WaText text={content.caption} />}
    </>
  );
}

function Taps({ content, onTap, onOpenList, onSendLocation }: Omit<BotBubbleProps, "time">) {
  const t = useTranslations("menu");
  switch (content.type) {
    case "buttons":
      return content.buttons.map((button) => (
        <TapButton key={button.id} icon={<Reply aria-hidden="true" />} onPress={() => onTap(button)}>
          {button.title}
        </TapButton>
      ));
    case "list":
      return (
        <TapButton icon={<List aria-hidden="true" />} onPress={() => onOpenList(content)}>
          {content.button}
        </TapButton>
      );
    case "location_request":
      return (
        <TapButton icon={<MapPin aria-hidden="true" />} onPress={onSendLocation}>
          {t("phone.sendLocation")}
        </TapButton>
      );
    case "cta_url":
      return (
        <a
          href={content.url}
          target="_blank"
          rel="noreferrer"
          className="flex min-h-9 items-center justify-center gap-1.5 border-t border-wa-meta/20 px-2 text-[13.5px] font-medium text-wa-action [&_svg]:size-4"
        >
          <ExternalLink aria-hidden="true" />
          {content.text}
        </a>
      );
    default:
      return null;
  }
}

function TapButton({
  icon,
  onPress,
  children,
}: {
  icon: ReactNode;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-9 w-full items-center justify-center gap-1.5 border-t border-wa-meta/20 px-2 text-[13.5px] font-medium text-wa-action outline-offset-[-2px] pointer-coarse:min-h-touch [&_svg]:size-4"
    >
      {icon}
      {children}
    </button>
  );
}
