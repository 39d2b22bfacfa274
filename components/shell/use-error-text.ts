import { useTranslations } from "next-intl";
import { ApiError } from "@/lib/http/api";

/** Turns what a request threw into the sentence for its code; whatever is no ApiError is "unexpected". */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    const code = error instanceof ApiError ? error.code : "unexpected";
    // A newer server may know codes that this page does not.
    return t.has(code) ? t(code) : t("unexpected");
  };
}
