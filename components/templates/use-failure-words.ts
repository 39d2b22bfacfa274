import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useRefusalWords } from "@/components/whatsapp/use-refusal-words";
import { ApiError } from "@/lib/http/api";
import { formatDayTime } from "@/lib/i18n/office-time";

type Refusal = { code?: number; title?: string | null; message?: string | null; at?: string; until?: string };
/** `own`: what WhatsApp itself wrote, in English. */
export type FailureWords = { text: string; own: string | null };

/** What a change of a template ran into and what to do, with WhatsApp's own words where it gave any. */
export function useFailureWords(): (error: unknown) => FailureWords {
  const t = useTranslations("templates");
  const errorText = useErrorText();
  const refusalWords = useRefusalWords();
  const clock = useOfficeClock();
  return (error) => {
    if (!(error instanceof ApiError)) return { text: errorText(error), own: null };
    const { code, title, message, at, until } = (error.details ?? {}) as Refusal;
    const when = at ?? until;
    if (when) {
      const text = `${errorText(error)} ${t("freeAt", { when: formatDayTime(when, clock) })}`;
      return { text, own: null };
    }
    if (error.code !== "template_refused") return { text: errorText(error), own: null };
    const own = [title, message].filter(Boolean).join(": ") || null;
    const key = `refusals.c${code}` as "refusals.c2388019";
    if (t.has(key)) return { text: t(key), own };
    const { what, todo } = refusalWords(code ?? null);
    return { text: `${what} ${todo}`, own };
  };
}
