import { useTranslations } from "next-intl";
import { wordsCodeFor } from "@/lib/whatsapp/error-actions";
import { NO_CODE } from "@/lib/whatsapp/no-code";
import { useReachWords } from "./use-reach-words";
import type { Reach } from "./way-to";

/**
 * What WhatsApp refused and what to do about it, in words, for one of its error codes (null: none was told). `reach`: of
 * the resident whom it did not reach; left out where it is about many.
 */
export function useRefusalWords(reach?: Reach): (code: number | null) => { what: string; todo: string } {
  const t = useTranslations("whatsapp.errors");
  const reachWords = useReachWords();
  return (code) => {
    if (code === null || code === NO_CODE) return { what: t("none.what"), todo: t("none.todo") };
    const worded = wordsCodeFor(code);
    // Which codes have words is proven by lib/i18n/messages.test.ts.
    if (worded !== undefined) return words(t, `c${worded}` as "c131026", reachWords(reach));
    return { what: t("other.what", { code }), todo: t("other.todo") };
  };
}

const words = (t: ReturnType<typeof useTranslations<"whatsapp.errors">>, key: "c131026", reach: string) => ({
  what: t(`${key}.what`),
  todo: t(`${key}.todo`, { reach }),
});
