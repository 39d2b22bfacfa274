import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useFailureWords } from "./use-failure-words";

/** What went wrong with a change, and what WhatsApp itself wrote of it. */
export function FailureNotice({ error, className }: { error: unknown; className?: string }) {
  const t = useTranslations("templates");
  const { text, own } = useFailureWords()(error);
  return (
    <Notice meaning="overdue" className={className}>
      <p>{text}</p>
      {own && <p className="mt-1 font-normal">{t("ownWords", { words: own })}</p>}
    </Notice>
  );
}
