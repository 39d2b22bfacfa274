import { useTranslations } from "next-intl";
import type { Quote } from "@/lib/conversations/thread";
import { kindWord } from "./kind-word";

/** What a message answers to, in two lines above it. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const t = useTranslations("inbox");
  const author =
    quote.author === "resident" ? t("resident") : quote.author === "bot" ? t("bot") : t("office");
  return (
    <blockquote className="mb-1 rounded-sm border-l-[3px] border-line-strong bg-ink/5 px-2 py-1 text-xs text-ink-2">
      <b className="block font-semibold">{author}</b>
      <span className="line-clamp-2">{quote.text ?? kindWord(t, quote.kind)}</span>
    </blockquote>
  );
}
