"use client";

import { Reply, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, type RefObject, useContext, useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Quote } from "@/lib/conversations/thread";
import type { MessageItem } from "./build-thread";
import { QuoteLine } from "./quote-line";

/** The message that the next reply answers to. */
export type Quoted = { messageId: string; quote: Quote };

const ChooseQuote = createContext<((quoted: Quoted) => void) | null>(null);

/** Lets bubbles below be quoted; without `onChoose` nothing can be written, so nothing can be quoted. */
export function QuotingBubbles({
  onChoose,
  children,
}: {
  onChoose: ((quoted: Quoted) => void) | null;
  children: ReactNode;
}) {
  return <ChooseQuote value={onChoose}>{children}</ChooseQuote>;
}

/** Beside a bubble: shown to a pointer and to the keyboard, always where fingers tap. */
export function QuoteButton({ item }: { item: MessageItem }) {
  const t = useTranslations("inbox");
  const choose = useContext(ChooseQuote);
  const isKnownToWhatsApp =
    item.direction === "in" || ["sent", "delivered", "read"].includes(item.status ?? "");
  if (!choose || item.isRevoked || !isKnownToWhatsApp) return null;
  const quote = { author: item.author, ...summaryOf(item.content) };
  return (
    <IconButton
      size="small"
      label={t("quoteThis")}
      onPress={() => choose({ messageId: item.id, quote })}
      className="flex-none self-center opacity-0 group-hover/bubble:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-60"
    >
      <Reply aria-hidden="true" />
    </IconButton>
  );
}

function summaryOf(content: MessageItem["content"]): { kind: string; text: string | null } {
  if (content.kind === "file") return { kind: content.media, text: content.caption };
  if (content.kind === "choice") return { kind: "text", text: content.title };
  return { kind: content.kind, text: "text" in content ? content.text : null };
}

type ChosenQuoteProps = {
  quoted: Quoted | null;
  onRemove: () => void;
  /** Where the answer is typed next. */
  box: RefObject<HTMLTextAreaElement | null>;
};

/** Above the box: what the reply answers to, and the way to leave that out. */
export function ChosenQuote({ quoted, onRemove, box }: ChosenQuoteProps) {
  const t = useTranslations("inbox");
  const messageId = quoted?.messageId;
  useEffect(() => {
    if (messageId) box.current?.focus();
  }, [messageId, box]);
  if (!quoted) return null;
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <QuoteLine quote={quoted.quote} />
      </div>
      <IconButton size="small" label={t("unquote")} onPress={onRemove}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
