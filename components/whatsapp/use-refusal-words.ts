import { useTranslations } from "next-intl";
import { wordsCodeFor } from "@/lib/whatsapp/error-actions";
import { NO_CODE } from "@/lib/whatsapp/no-code";

/** What WhatsApp refused and what to do about it, in words, for one of its error codes (null: none was told). */
export function useRefusalWords(): (code: number | null) => { what: string; todo: string } {
  const t = useTranslations("whatsapp.errors");
  return (code) => {
    if (code === null || code === NO_CODE) return { what: t("none.what"), todo: t("none.todo") };
    const worded = wordsCodeFor(code);
    // Which codes have words is proven by lib/i18n/messages.test.ts.
    if (worded !== undefined) return words(t, `c${worded}` as "c190");
    return { what: t("other.what", { code }), todo: t("other.todo") };
  };
}

const words = (t: ReturnType<typeof useTranslations<"whatsapp.errors">>, key: "c190") => ({
  what: t(`${key}.what`),
  todo: t(`${key}.todo`),
});
